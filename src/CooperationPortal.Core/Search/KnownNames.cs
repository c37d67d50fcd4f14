using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Says while a record is typed that it may be there already: under a name in any script, with a slip or a letter of
/// the other alphabet in it, or as the draft of somebody else.
/// </summary>
public sealed class KnownNames(PortalDbContext db, NearNames near, LookupNames texts, LiveRecords live)
{
    /// <summary>More names than that are looked up by nobody: the first ones tell which body it is.</summary>
    private const int MostNames = 10;
    private const int MostDrafts = 300;
    private const int MostShown = 10;

    /// <summary>Records of that kind other than <paramref name="own"/>; those that the input itself names are known to be others.</summary>
    public async Task<IReadOnlyList<KnownName>> OfAsync(
        RecordKind kind, Guid own, RecordInput input, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var typed = input is INamedInput named
            ? named.Names.Select(n => n.Text).OfType<string>().Where(t => SearchKey.Of(t).Length > 0).Take(MostNames).ToList()
            : [];
        if (typed.Count == 0)
        {
            return [];
        }

        Guid[] others = [own, .. InputWalker.Find<RecordPick>(input).Select(p => p.Value.IdOf(kind)).OfType<Guid>()];
        var records = await RecordsAsync(kind, typed, others, lang, actor, cancellationToken);
        var drafts = await DraftsAsync(kind, typed, others, lang, actor, cancellationToken);
        return
        [
            .. records.Concat(drafts).DistinctBy(k => k.Match.Id).OrderByDescending(k => k.Match.IsWhole).Take(MostShown),
        ];
    }

    /// <summary>
    /// Begins a turn in which nobody else submits or publishes names of that kind, so that of two who do it at once the
    /// later sees the earlier.
    /// </summary>
    public Task<IAsyncDisposable> BeginTurnAsync(RecordKind kind, CancellationToken cancellationToken) =>
        NamingTurn.BeginAsync(db, kind, cancellationToken);

    private async Task<IEnumerable<KnownName>> RecordsAsync(
        RecordKind kind, List<string> typed, Guid[] others, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var hits = await near.OfRecordsAsync(kind, typed, cancellationToken);
        var ids = hits.Select(h => h.Id).Except(others).ToArray();
        var slug = LiveRecords.KeyPropertyOf(kind);
        var visible = await live.Of(kind).AsNoTracking().VisibleTo(actor).Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, Slug = r.IsPublic ? EF.Property<string>(r, slug) : null })
            .ToDictionaryAsync(r => r.Id, r => r.Slug, cancellationToken);
        var shown = hits.Where(h => visible.ContainsKey(h.Id)).Take(MostShown).ToList();
        var matches = await texts.DescribeAsync(shown, "", lang, cancellationToken);
        return matches.Select(m => new KnownName(m, visible[m.Id]));
    }

    private async Task<IEnumerable<KnownName>> DraftsAsync(
        RecordKind kind, List<string> typed, Guid[] others, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var titles = await db.Drafts.AsNoTracking().ReadableBy(actor)
            .Where(d => d.Kind == kind && !others.Contains(d.RecordId))
            .OrderByDescending(d => d.ChangedAt).Take(MostDrafts)
            .ToDictionaryAsync(d => d.RecordId, d => d.Title, cancellationToken);
        var hits = await near.OfDraftsAsync(kind, [.. titles.Keys], typed, cancellationToken);
        return hits.Select(h => new KnownName(
            new LookupMatch
            {
                Kind = kind,
                Id = h.Id,
                Name = new LocalizedString(titles[h.Id], lang, false),
                Matched = h.Form.Text == titles[h.Id] ? null : h.Form,
                IsDraft = true,
                IsWhole = h.IsWhole,
            },
            null));
    }
}
