using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Statistics;

/// <summary>
/// Reads year by year what is published of a place, a pair of places, an institution, a person, an event or a subject. What is more
/// than lists count is counted once for all readers until a record changes: docs/decisions/0055.
/// </summary>
public sealed class WorkByYearQueries(AgreementQueries agreements, VisitQueries visits, KeptReads kept, TimeProvider time)
{
    /// <summary>So many records are counted for a page.</summary>
    internal const int Most = 20_000;

    private static readonly Dictionary<int, int> Untold = [];

    /// <param name="papers">The agreements.</param>
    /// <param name="visited">The visits; null where they are not told.</param>
    /// <param name="records">How many they are together.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where they are too many to be counted for a page, or of one year alone.</returns>
    public async Task<WorkByYear?> OfAsync(
        AgreementFilter papers, VisitFilter? visited, int records, CancellationToken cancellationToken)
    {
        if (records is < 2 or > Most)
        {
            return null;
        }

        var work = records > ListLength.Most
            ? await kept.OfAsync((typeof(WorkByYear), papers, visited, time.Today()), () => CountAsync(papers, visited, cancellationToken))
            : await CountAsync(papers, visited, cancellationToken);
        return work.HasCourse ? work : null;
    }

    private async Task<WorkByYear> CountAsync(AgreementFilter papers, VisitFilter? visited, CancellationToken cancellationToken)
    {
        var signed = papers with { Signed = true };
        var stated = await agreements.YearsAsync(signed with { Fact = [Aspect.Fact(Aspect.Dated, "Stated")] }, cancellationToken);
        var inferred = await agreements.YearsAsync(signed with { Fact = [Aspect.Fact(Aspect.Dated, "Inferred")] }, cancellationToken);
        var promised = await agreements.YearsAsync(papers with { State = [.. AgreementBuckets.Planned] }, cancellationToken);
        var held = visited is null ? null : await visits.YearsAsync(visited with { TookPlace = true }, cancellationToken);
        var years = new[] { stated, inferred, promised, held ?? Untold }.SelectMany(counts => counts.Keys).Where(year => year > 0);
        return new WorkByYear([.. years.Distinct().Order().Select(year => Of(year))], Of(null));

        YearOfWork Of(int? year) => new(
            year, In(stated, year), In(inferred, year), In(promised, year), held is null ? null : In(held, year));
    }

    private static int In(Dictionary<int, int> counts, int? year) => counts.GetValueOrDefault(year ?? 0);
}
