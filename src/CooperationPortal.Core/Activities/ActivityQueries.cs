using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Activities;

/// <summary>Reads what was done under agreements and to keep promises.</summary>
public sealed class ActivityQueries(
    PortalDbContext db, PartyQueries parties, CommitmentQueries commitments, AidQueries aid, TimeProvider time)
{
    public const int PageSize = Page<ActivityRow>.DefaultSize;

    /// <summary>Newest first, those whose year no source tells last.</summary>
    public async Task<Page<ActivityRow>> ListAsync(
        ActivityFilter filter, string lang, string? after, Actor? reader, CancellationToken cancellationToken,
        int size = PageSize)
    {
        var all = await FilteredAsync(filter, reader, cancellationToken, size);
        var page = await db.PageOfFoundAsync(RecordKind.Activity, filter.WordsAlone, filter.Sort, reader, after, size, cancellationToken)
            ?? await all.Select(a => new ListKey { Id = a.Id, Day = a.SortDate, ChangedAt = a.ChangedAt })
                .PageAsync(filter.Sort, after, size, cancellationToken);
        return new Page<ActivityRow>(await OfIdsAsync([.. page.Items], lang, cancellationToken), page.Next);
    }

    /// <summary>The first of the list.</summary>
    public async Task<IReadOnlyList<ActivityRow>> NewestAsync(
        ActivityFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await OfIdsAsync(
            await (await FilteredAsync(filter, reader, cancellationToken, count))
                .OrderByDescending(a => a.SortDate).ThenByDescending(a => a.Id).Take(count).Select(a => a.Id).ToArrayAsync(cancellationToken),
            lang, cancellationToken);

    /// <summary>When the public last saw one of the list change; null where it is empty.</summary>
    internal async Task<DateTimeOffset?> ChangedAtAsync(ActivityFilter filter, CancellationToken cancellationToken) =>
        await db.Activities.AsNoTracking().VisibleTo(null).LatestAtAsync(
            await FilteredAsync(filter, null, cancellationToken, 1), await FilteredAsync(filter, null, cancellationToken), cancellationToken);

    /// <summary>Those of the list that the public last saw change, the latest first.</summary>
    public async Task<IReadOnlyList<ActivityRow>> LatestAsync(
        ActivityFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await OfIdsAsync(
            await (await FilteredAsync(filter, reader, cancellationToken, count))
                .LatestFirst().Take(count).Select(a => a.Id).ToArrayAsync(cancellationToken),
            lang, cancellationToken);

    /// <summary>The length of the whole list.</summary>
    public async Task<int> CountAsync(ActivityFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.KnownCountAsync(filter, time.Today(), reader, cancellationToken)
        ?? await (await FilteredAsync(filter, reader, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>The same, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(ActivityFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await db.LengthOfFoundAsync(RecordKind.Activity, filter.WordsAlone, reader, cancellationToken)
        ?? (await db.KnownCountAsync(filter, time.Today(), reader, cancellationToken) is { } known
            ? ListLength.OfCounted(known)
            : await (await FilteredAsync(filter, reader, cancellationToken)).LengthAsync(cancellationToken));

    /// <summary>Planned beside held for each year, the latest first and the unknown one last; each figure is the length of a list.</summary>
    public async Task<IReadOnlyList<ActivityYear>> YearsAsync(
        ActivityFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var all = await FilteredAsync(filter, reader, cancellationToken);
        var planned = await all.Where(a => a.PlannedYear != null).GroupBy(a => a.PlannedYear!.Value)
            .Select(g => new { Year = g.Key, Count = g.Count(), People = g.Sum(a => a.PlannedPeople), Known = g.Any(a => a.PlannedPeople != null) })
            .ToDictionaryAsync(g => g.Year, cancellationToken);
        var held = await all.Where(a => a.HeldYear != null).GroupBy(a => a.HeldYear!.Value)
            .Select(g => new { Year = g.Key, Count = g.Count(), People = g.Sum(a => a.ActualPeople), Known = g.Any(a => a.ActualPeople != null) })
            .ToDictionaryAsync(g => g.Year, cancellationToken);
        return
        [
            .. planned.Keys.Union(held.Keys).OrderDescending().Select(year =>
            {
                var (plan, fact) = (planned.GetValueOrDefault(year), held.GetValueOrDefault(year));
                return new ActivityYear(
                    year == 0 ? null : year,
                    plan?.Count ?? 0,
                    fact?.Count ?? 0,
                    plan is null ? 0 : plan.Known ? plan.People : null,
                    fact is null ? 0 : fact.Known ? fact.People : null);
            }),
        ];
    }

    /// <summary>The activity with that reference, or null where the reader may not know of one.</summary>
    public async Task<ActivityDetails?> FindAsync(
        string reference, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var found = await WithRows(db.Activities.AsNoTracking().VisibleWithHolders(reader, db))
            .SingleOrDefaultAsync(a => a.Reference == reference, cancellationToken);
        if (found is null)
        {
            return null;
        }

        var kept = found.CommitmentId is { } id
            ? (await commitments.OfIdsAsync([id], lang, reader, cancellationToken)).SingleOrDefault()
            : null;
        return new ActivityDetails(
            (await ShowAsync([found], lang, cancellationToken))[0],
            found.Summary,
            found.AgreementId,
            kept,
            found.EventId,
            await aid.OfAsync(found.Id, lang, cancellationToken),
            found.SpecialtyCodes,
            found.ConditionCodes,
            found.ChangedAt);
    }

    private static IQueryable<Activity> WithRows(IQueryable<Activity> activities) =>
        activities.AsSplitQuery().Include(a => a.Parties).Include(a => a.Flows);

    private async Task<IQueryable<Activity>> FilteredAsync(
        ActivityFilter filter, Actor? reader, CancellationToken cancellationToken, int? first = null)
    {
        await db.LookForAsync(filter, time.Today(), reader, cancellationToken);
        return db.Activities.AsNoTracking().Seen(filter, reader, db).Where(filter, reader, db, first);
    }

    /// <summary>In the order of the ids, which are found before: each of their rows would be looked for as they are.</summary>
    private async Task<IReadOnlyList<ActivityRow>> OfIdsAsync(Guid[] ids, string lang, CancellationToken cancellationToken)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var found = await WithRows(db.Activities.AsNoTracking()).Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        return await ShowAsync([.. ids.Select(id => found[id])], lang, cancellationToken);
    }

    private async Task<IReadOnlyList<ActivityRow>> ShowAsync(
        IReadOnlyList<Activity> activities, string lang, CancellationToken cancellationToken)
    {
        var names = await parties.NamesAsync(
            activities.SelectMany(a => a.Parties).Select(PartyRow.Of), [], lang, cancellationToken);
        var rows = activities.Select(a => ToRow(a, names)).ToList();
        var languages = await db.LanguagesAsync([.. rows.Where(r => r.When.IsInWordsAlone()).Select(r => r.Id)], cancellationToken);
        return [.. rows.Select(r => r with { WhenLanguage = languages.GetValueOrDefault(r.Id) })];
    }

    private static ActivityRow ToRow(Activity activity, PartyNames names)
    {
        var views = activity.Parties.OrderBy(p => p.Order).Select(p => names.Of(PartyRow.Of(p))).ToList();
        return new ActivityRow(
            activity.Id,
            activity.Reference,
            activity.Type,
            activity.Title,
            activity.Status,
            activity.Planned,
            activity.Held,
            activity.SortDate,
            views,
            [
                .. activity.Flows.OrderBy(f => f.Order).Select(f => new ActivityFlowView(
                    f.Id,
                    views.Find(p => p.Id == f.FromPartyId),
                    views.Find(p => p.Id == f.ToPartyId),
                    f.People,
                    f.Planned,
                    f.Actual)),
            ],
            activity.PlannedPeople,
            activity.ActualPeople)
        {
            Publication = Publication.Of(activity),
        };
    }
}
