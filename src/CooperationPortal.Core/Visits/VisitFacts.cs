using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;

namespace CooperationPortal.Core.Visits;

/// <summary>What a filter of published visits asks of the facts and figures that are kept of them.</summary>
internal static class VisitFacts
{
    /// <summary>What narrows a list of published visits and is kept of each as a fact.</summary>
    public static FactChoices Of(VisitFilter filter, PortalDbContext db) => new FactChoices()
        .With(filter.Fact)
        .With(Aspect.Kind, filter.Kind).With(Aspect.Activity, filter.Activity).With(Aspect.Specialty, filter.Specialty)
        .With(Aspect.Condition, filter.Condition).With(Aspect.Told, filter.Language)
        .At(db, [filter.Region, filter.With], [filter.Country], filter.Institution);

    /// <summary>The states that a filter leaves, by the names under which they are counted.</summary>
    public static string[] StatesOf(VisitFilter filter) =>
    [
        .. Enum.GetValues<VisitStatus>()
            .Where(s => filter.Status is null || s == filter.Status)
            .Where(s => filter.TookPlace is null || VisitStatuses.TookPlace.Contains(s) == filter.TookPlace)
            .Select(s => $"{s}"),
    ];
}
