using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>What a filter of published agreements asks of the facts and figures that are kept of them.</summary>
internal static class AgreementFacts
{
    /// <summary>What narrows a list of published agreements and is kept of each as a fact.</summary>
    public static FactChoices Of(AgreementFilter filter, PortalDbContext db) => new FactChoices()
        .With(filter.Fact).With(Aspect.Window, filter.Window is false ? Aspect.Nothing : null)
        .WithAny(Aspect.Type, filter.Type).WithAny(Aspect.Level, filter.Level)
        .With(Aspect.Activity, filter.Activity).With(Aspect.Specialty, filter.Specialty)
        .With(Aspect.Condition, filter.Condition).With(Aspect.Told, filter.Language)
        .At(db, [filter.Region, filter.With], filter.Country, filter.Institution);

    /// <summary>What narrows such a list, of which the first rows are read; null: all are counted.</summary>
    public static ListReading ReadingOf(AgreementFilter filter, PortalDbContext db, RowsRead? first) =>
        new(Of(filter, db), StatesOf(filter), filter.Words, first);

    /// <summary>Looks up, once a request, what a list needs to know of the words, facts and states that narrow it.</summary>
    public static async Task LookForAsync(
        this PortalDbContext db, AgreementFilter filter, DateOnly today, Actor? reader, CancellationToken cancellationToken)
    {
        await db.LookForAsync(RecordKind.Agreement, filter.Words, reader, cancellationToken);
        await db.LookForAsync(RecordKind.Agreement, Of(filter, db), today, reader, cancellationToken);
        if (filter.Signed is not null || filter.State.Length > 0)
        {
            await db.LookForFewAsync(
                StatesOf(filter), () => db.Agreements.In(BucketsOf(filter), today), today, reader, cancellationToken);
        }
    }

    /// <summary>How long a public list is, where the kept figures tell.</summary>
    public static async Task<int?> KnownCountAsync(
        this PortalDbContext db, AgreementFilter filter, DateOnly today, Actor? reader, CancellationToken cancellationToken) =>
        reader is null && filter.IsOfFactsAndStates
            ? await db.KnownCountAsync(RecordKind.Agreement, Of(filter, db), StatesOf(filter), today, cancellationToken)
            : null;

    /// <summary>The states that a filter leaves, by the names under which they are counted.</summary>
    public static string[] StatesOf(AgreementFilter filter) => [.. BucketsOf(filter).Select(b => $"{b}")];

    /// <summary>The states that a filter leaves.</summary>
    public static AgreementBucket[] BucketsOf(AgreementFilter filter) =>
    [
        .. Enum.GetValues<AgreementBucket>()
            .Where(b => filter.State.Length == 0 || filter.State.Contains(b))
            .Where(b => filter.Signed is null || AgreementBuckets.EverSigned.Contains(b) == filter.Signed),
    ];
}
