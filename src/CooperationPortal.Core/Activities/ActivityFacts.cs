using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Activities;

/// <summary>What a filter of published activities asks of the facts and figures that are kept of them.</summary>
internal static class ActivityFacts
{
    /// <summary>
    /// What narrows a list of published activities and is kept of each as a fact. The page of a record has its own list, in its
    /// preview too, of which there are no facts.
    /// </summary>
    public static FactChoices Of(ActivityFilter filter, PortalDbContext db) => !string.IsNullOrEmpty(filter.Record)
        ? new FactChoices()
        : new FactChoices()
            .WithAny(Aspect.Type, filter.Type).WithAny(YearOf(filter), filter.Year)
            .With(Aspect.Specialty, filter.Specialty).With(Aspect.Condition, filter.Condition).With(Aspect.Told, filter.Language)
            .At(db, [filter.Region, filter.With], filter.Country, filter.Institution);

    /// <summary>What narrows such a list, of which the first rows are read; null: all are counted.</summary>
    public static ListReading ReadingOf(ActivityFilter filter, PortalDbContext db, RowsRead? first) =>
        new(Of(filter, db), StatesOf(filter), filter.Words, first);

    /// <summary>Looks up, once a request, what a list needs to know of the words, facts and states that narrow it.</summary>
    public static async Task LookForAsync(
        this PortalDbContext db, ActivityFilter filter, DateOnly today, Actor? reader, CancellationToken cancellationToken)
    {
        await db.LookForAsync(RecordKind.Activity, filter.Words, reader, cancellationToken);
        await db.LookForAsync(RecordKind.Activity, Of(filter, db), today, reader, cancellationToken);
        if (filter.State.Length > 0 && string.IsNullOrEmpty(filter.Record))
        {
            await db.LookForFewAsync(
                StatesOf(filter), () => db.Activities.Published(db).Where(a => filter.State.Contains(a.Status)), today, reader,
                cancellationToken);
        }
    }

    /// <summary>How long a public list is, where the kept figures tell.</summary>
    public static async Task<int?> KnownCountAsync(
        this PortalDbContext db, ActivityFilter filter, DateOnly today, Actor? reader, CancellationToken cancellationToken) =>
        reader is null && filter.IsOfFactsAndStates
            ? await db.KnownCountAsync(RecordKind.Activity, Of(filter, db), StatesOf(filter), today, cancellationToken)
            : null;

    /// <summary>The states that a filter leaves, by the names under which they are counted.</summary>
    public static string[] StatesOf(ActivityFilter filter) =>
        [.. (filter.State.Length == 0 ? Enum.GetValues<ActivityStatus>() : filter.State).Select(s => $"{s}")];

    private static string YearOf(ActivityFilter filter) => filter.Counted switch
    {
        ActivityCounted.Planned => Aspect.Planned,
        ActivityCounted.Held => Aspect.Held,
        _ => Aspect.Year,
    };
}
