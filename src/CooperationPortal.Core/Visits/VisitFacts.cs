using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>What a filter of published visits asks of the facts and figures that are kept of them.</summary>
internal static class VisitFacts
{
    /// <summary>What narrows a list of published visits and is kept of each as a fact.</summary>
    public static FactChoices Of(VisitFilter filter, PortalDbContext db) => new FactChoices()
        .With(filter.Fact).With(Aspect.Way, WayInYearOf(filter, db))
        .With(Aspect.Year, filter.Year is VisitFilter.UnknownYear ? filter.Year : null)
        .With(Aspect.Kind, filter.Kind).With(Aspect.Activity, filter.Activity).With(Aspect.Specialty, filter.Specialty)
        .With(Aspect.Condition, filter.Condition).With(Aspect.Told, filter.Language)
        .At(db, [WayOf(filter, db) is null ? filter.Region : null, filter.With], [filter.Country], filter.Institution);

    /// <summary>The way as a place sees it; null where a filter names none.</summary>
    public static string? WayOf(VisitFilter filter, PortalDbContext db) =>
        filter is { Region: { Length: > 0 } region, Direction: { } direction }
            ? $"{db.CountryCodeOf(region) ?? $"{db.RegionIdOf(region)}"}:{direction}"
            : null;

    /// <summary>The same in the year that a filter names: ways of countries are kept with their years too.</summary>
    private static string? WayInYearOf(VisitFilter filter, PortalDbContext db)
    {
        var way = WayOf(filter, db);
        return way is null || string.IsNullOrEmpty(filter.Year) || filter.Year is VisitFilter.UnknownYear
            || db.CountryCodeOf(filter.Region!) is null
            ? way
            : string.Create(CultureInfo.InvariantCulture, $"{way}:{YearFiltering.DaysOf(filter.Year)?.First.Year}");
    }

    /// <summary>What narrows such a list, of which the first rows are read; null: all are counted.</summary>
    public static ListReading ReadingOf(VisitFilter filter, PortalDbContext db, RowsRead? first) =>
        new(Of(filter, db), StatesOf(filter), filter.Words, first);

    /// <summary>Looks up, once a request, what a list needs to know of the words, facts and states that narrow it.</summary>
    public static async Task LookForAsync(
        this PortalDbContext db, VisitFilter filter, DateOnly today, Actor? reader, CancellationToken cancellationToken)
    {
        await db.LookForAsync(RecordKind.Visit, filter.Words, reader, cancellationToken);
        await db.LookForAsync(RecordKind.Visit, Of(filter, db), today, reader, cancellationToken);
        if (filter.Status is not null || filter.TookPlace is not null)
        {
            VisitStatus[] statuses = [.. StatesOf(filter).Select(Enum.Parse<VisitStatus>)];
            await db.LookForFewAsync(
                StatesOf(filter), () => db.Visits.Where(v => statuses.Contains(v.Status)), today, reader, cancellationToken);
        }
    }

    /// <summary>How long a public list is, where the kept figures tell.</summary>
    public static async Task<int?> KnownCountAsync(
        this PortalDbContext db, VisitFilter filter, DateOnly today, Actor? reader, CancellationToken cancellationToken) =>
        reader is null && filter.IsOfFactsAndStates
            ? await db.KnownCountAsync(RecordKind.Visit, Of(filter, db), StatesOf(filter), today, cancellationToken)
            : null;

    /// <summary>The states that a filter leaves, by the names under which they are counted.</summary>
    public static string[] StatesOf(VisitFilter filter) =>
    [
        .. Enum.GetValues<VisitStatus>()
            .Where(s => filter.Status is null || s == filter.Status)
            .Where(s => filter.TookPlace is null || VisitStatuses.TookPlace.Contains(s) == filter.TookPlace)
            .Select(s => $"{s}"),
    ];
}
