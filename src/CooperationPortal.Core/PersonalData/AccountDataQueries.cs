using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.PersonalData;

/// <summary>Reads all that is kept of an account.</summary>
public sealed class AccountDataQueries(PortalDbContext db, TimeProvider time)
{
    /// <summary>Of the actor himself, with his own words and all that he did.</summary>
    public async Task<OwnData> OwnAsync(Actor actor, string lang, CancellationToken cancellationToken)
    {
        var account = (await FindAsync(actor.UserId!.Value, true, lang, cancellationToken))!;
        return new OwnData(
            time.GetUtcNow(), account, await MailsAsync([account.Email], cancellationToken), ActsOf(account.Id).AsAsyncEnumerable());
    }

    /// <param name="id">Of the account.</param>
    /// <param name="withWords">The texts of comments too, which are for their author.</param>
    /// <param name="lang">For the names of scopes.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    internal async Task<AccountPart?> FindAsync(Guid id, bool withWords, string lang, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().AsSplitQuery()
            .Include(u => u.Grants).ThenInclude(g => g.Region).ThenInclude(r => r!.Names)
            .Include(u => u.Grants).ThenInclude(g => g.Institution).ThenInclude(i => i!.Names)
            .SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (user is null)
        {
            return null;
        }

        var choices = await db.NoticeChoices.AsNoTracking().SingleOrDefaultAsync(c => c.UserId == id, cancellationToken);
        return new AccountPart
        {
            Id = id,
            FullName = user.FullName,
            Email = user.Email!,
            Language = user.Language,
            TimeZone = user.TimeZone,
            Disabled = user.Disabled,
            CreatedAt = user.CreatedAt,
            HasCodes = user.TwoFactorEnabled,
            Passkeys = await db.UserPasskeys.CountAsync(p => p.UserId == id, cancellationToken),
            Links = await db.UserLogins.AsNoTracking().Where(l => l.UserId == id).OrderBy(l => l.LoginProvider)
                .Select(l => new LinkPart(l.LoginProvider, l.ProviderKey, l.ProviderDisplayName)).ToListAsync(cancellationToken),
            Grants = [.. user.Grants.OrderBy(g => g.From).Select(g => new GrantPart(g.Role, g.ScopeIn(lang), g.From, g.Until))],
            Sessions = await db.Sessions.AsNoTracking().Where(s => s.UserId == id).OrderBy(s => s.StartedAt)
                .Select(s => new SessionPart(s.Method, s.Address, s.Browser, s.StartedAt, s.SeenAt, s.ExpiresAt)).ToListAsync(cancellationToken),
            Devices = await db.Devices.AsNoTracking().Where(d => d.UserId == id).OrderBy(d => d.FirstSeenAt)
                .Select(d => new DevicePart(d.FirstSeenAt, d.SeenAt)).ToListAsync(cancellationToken),
            NoticeRhythm = choices?.Rhythm ?? NoticeRhythm.AtOnce,
            MutedNotices = choices?.Muted ?? [],
            Notices = await db.Notices.AsNoTracking().Where(n => n.UserId == id).OrderBy(n => n.RaisedAt)
                .Select(n => new NoticePart(n.Kind, n.RecordKind, n.RecordId, n.Day, n.RaisedAt, n.SettledAt)).ToListAsync(cancellationToken),
            Drafts = await db.Drafts.AsNoTracking().Where(d => d.AuthorId == id || d.ContributorIds.Contains(id)).OrderBy(d => d.ChangedAt)
                .Select(d => new DraftPart(d.Kind, d.RecordId, d.Reference, d.AuthorId == id, d.ChangedAt)).ToListAsync(cancellationToken),
            Comments = await db.Comments.AsNoTracking().Where(c => c.AuthorId == id).OrderBy(c => c.WrittenAt)
                .Select(c => new CommentPart(c.RecordKind, c.RecordId, c.WrittenAt, withWords ? c.Text : null)).ToListAsync(cancellationToken),
            Articles = await db.PressArticles.AsNoTracking().Where(a => a.OwnerId == id).OrderBy(a => a.CreatedAt)
                .Select(a => new ArticlePart(a.Title, a.Url, a.CreatedAt)).ToListAsync(cancellationToken),
        };
    }

    internal Task<List<MailPart>> MailsAsync(string[] addresses, CancellationToken cancellationToken)
    {
        var keys = addresses.Select(a => a.ToLowerInvariant()).ToArray();
        return db.OutgoingMail.AsNoTracking().Where(m => keys.Contains(m.Address.ToLower())).OrderBy(m => m.CreatedAt)
            .Select(m => new MailPart(m.Texts, m.Address, m.Name, m.State, m.CreatedAt, m.EndedAt)).ToListAsync(cancellationToken);
    }

    /// <summary>In the order of the history. Who looked at the account is for the audit alone.</summary>
    private IQueryable<ActPart> ActsOf(Guid id) => db.History.AsNoTracking()
        .Where(h => h.ActorId == id
            || (h.RecordId == id && !HistoryActions.Oversight.Contains(h.Action)))
        .OrderBy(h => h.Id)
        .Select(h => new ActPart(
            h.Id, h.At, h.Action, h.RecordKind, h.RecordId, h.Reference, h.Title, h.ActorId == id && h.Address != null ? h.Address.ToString() : null, h.ActorName));
}
