using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.PersonalData;

/// <summary>Erases an account: it cannot be used any more, and its deeds are those of a number.</summary>
public sealed class AccountErasure(PortalDbContext db, TextErasure texts, AddressErasure addresses, TimeProvider time)
{
    /// <summary>The caller holds the turn and commits.</summary>
    internal async Task EraseAsync(DataSubjectFile file, CancellationToken cancellationToken)
    {
        var id = file.Account!.Id;
        var user = await db.Users.SingleAsync(u => u.Id == id, cancellationToken);
        await texts.EraseAsync(new NamePatterns(file.Names, file.Addresses), file.Mentions, [], null, cancellationToken);
        await addresses.EraseAsync(user.Email!, cancellationToken);
        Rename(user);
        await db.SaveOrExplainAsync(cancellationToken);
        await ForgetAsync(id, cancellationToken);
        await RenameDeedsAsync(id, user.FullName, cancellationToken);
    }

    private static void Rename(PortalUser user)
    {
        var address = ErasedNames.AddressOf(user.Id);
        user.FullName = ErasedNames.OfAccount(user.Id);
        (user.Email, user.UserName) = (address, address);
        (user.NormalizedEmail, user.NormalizedUserName) = (address.ToUpperInvariant(), address.ToUpperInvariant());
        (user.PhoneNumber, user.TimeZone, user.PasswordHash) = (null, null, null);
        (user.TwoFactorEnabled, user.Disabled) = (false, true);
        user.SecurityStamp = $"{Guid.NewGuid():N}";
    }

    /// <summary>Roles end and stay known, for they say why deeds were allowed.</summary>
    private async Task ForgetAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await db.RoleGrants.Where(g => g.UserId == id && (g.Until == null || g.Until > now))
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.Until, now), cancellationToken);
        await db.Sessions.Where(s => s.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Devices.Where(d => d.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.OneTimeLinks.Where(l => l.SubjectId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Notices.Where(n => n.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.NoticeChoices.Where(c => c.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.CommentMentions.Where(m => m.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.PressArticles.Where(a => a.OwnerId == id).ExecuteDeleteAsync(cancellationToken);
        await db.UserPasskeys.Where(p => p.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.UserTokens.Where(t => t.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.UserLogins.Where(l => l.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await db.UserClaims.Where(c => c.UserId == id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Where the name was written beside what was done.</summary>
    private async Task RenameDeedsAsync(Guid id, string name, CancellationToken cancellationToken)
    {
        await db.ChecklistMarks.Where(m => m.MarkedById == id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.MarkedBy, name), cancellationToken);
        await db.ConfirmationRequests.Where(r => r.AskedById == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.AskedBy, name), cancellationToken);
    }
}
