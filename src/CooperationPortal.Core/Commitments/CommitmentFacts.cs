using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Commitments;

/// <summary>What a filter of published promises asks of the facts and figures that are kept of them.</summary>
internal static class CommitmentFacts
{
    /// <summary>
    /// What narrows a list of published promises and is kept of each as a fact. The page of a record has its own list, in its
    /// preview too, of which there are no facts.
    /// </summary>
    public static FactChoices Of(CommitmentFilter filter, PortalDbContext db) => !string.IsNullOrEmpty(filter.Record)
        ? new FactChoices()
        : new FactChoices().With(filter.Fact)
            .WithAny(Aspect.Activity, filter.Activity).WithAny(Aspect.Type, filter.Type).With(Aspect.Specialty, filter.Specialty)
            .With(Aspect.Condition, filter.Condition).With(Aspect.Told, filter.Language)
            .At(db, [filter.Region, filter.With], filter.Country, filter.Institution);

    /// <summary>What narrows such a list, of which the first rows are read; null: all are counted.</summary>
    public static ListReading ReadingOf(CommitmentFilter filter, PortalDbContext db, RowsRead? first) =>
        new(Of(filter, db), StatesOf(filter), filter.Words, first);

    /// <summary>Looks up, once a request, what a list needs to know of the words, facts and states that narrow it.</summary>
    public static async Task LookForAsync(
        this PortalDbContext db, CommitmentFilter filter, DateOnly today, Actor? reader, CancellationToken cancellationToken)
    {
        await db.LookForAsync(RecordKind.Commitment, filter.Words, reader, cancellationToken);
        await db.LookForAsync(RecordKind.Commitment, Of(filter, db), today, reader, cancellationToken);
        if (filter.State.Length > 0 && string.IsNullOrEmpty(filter.Record))
        {
            await db.LookForFewAsync(
                StatesOf(filter), () => db.Commitments.Published(db).In(filter.State, today), today, reader, cancellationToken);
        }
    }

    /// <summary>How long a public list is, where the kept figures tell.</summary>
    public static async Task<int?> KnownCountAsync(
        this PortalDbContext db, CommitmentFilter filter, DateOnly today, Actor? reader, CancellationToken cancellationToken) =>
        reader is null && filter.IsOfFactsAndStates
            ? await db.KnownCountAsync(RecordKind.Commitment, Of(filter, db), StatesOf(filter), today, cancellationToken)
            : null;

    /// <summary>The states that a filter leaves, by the names under which they are counted.</summary>
    public static string[] StatesOf(CommitmentFilter filter) =>
        [.. (filter.State.Length == 0 ? Enum.GetValues<CommitmentBucket>() : filter.State).Select(s => $"{s}")];
}
