using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads year by year what is published of a place, a pair of places, an institution, a person or a subject.</summary>
public sealed class WorkByYearQueries(AgreementQueries agreements, VisitQueries visits)
{
    /// <param name="papers">The agreements.</param>
    /// <param name="visited">The visits; null where they are not told.</param>
    /// <param name="records">How many they are together.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where they are too many to be counted for a page, or of one year alone.</returns>
    public async Task<WorkByYear?> OfAsync(
        AgreementFilter papers, VisitFilter? visited, int records, CancellationToken cancellationToken)
    {
        if (records is < 2 or > ListLength.Most)
        {
            return null;
        }

        var signed = papers with { Signed = true };
        var stated = await agreements.DaysAsync(signed with { Fact = [Aspect.Fact(Aspect.Dated, "Stated")] }, cancellationToken);
        var inferred = await agreements.DaysAsync(signed with { Fact = [Aspect.Fact(Aspect.Dated, "Inferred")] }, cancellationToken);
        var promised = await agreements.DaysAsync(papers with { State = [.. AgreementBuckets.Planned] }, cancellationToken);
        var held = visited is null ? null : await visits.DaysAsync(visited with { TookPlace = true }, cancellationToken);
        var all = stated.Concat(inferred).Concat(promised).Concat(held ?? []).Select(YearOf);
        var work = new WorkByYear(
            [.. all.OfType<int>().Distinct().Order().Select(year => Of(year))],
            Of(null));
        return work.HasCourse ? work : null;

        YearOfWork Of(int? year) => new(
            year, In(stated, year), In(inferred, year), In(promised, year), held is null ? null : In(held, year));
    }

    private static int In(IEnumerable<DateOnly> days, int? year) => days.Count(day => YearOf(day) == year);

    private static int? YearOf(DateOnly day) => day == DateOnly.MinValue ? null : day.Year;
}
