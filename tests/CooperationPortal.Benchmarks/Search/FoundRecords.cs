using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Benchmarks.Search;

/// <summary>The lists that a search leads to, in their order.</summary>
internal static class FoundRecords
{
    /// <summary>What has the words, then what other words find.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(
        IServiceProvider services, SearchResults results, int depth)
    {
        var found = await OfAsync(services, results.Target, depth);
        var also = results.Also is { } more ? await OfAsync(services, more.Target, depth) : [[], [], []];
        return [.. found.Zip(also, (first, second) => first.Union(second).Take(depth).ToList())];
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(
        IServiceProvider services, SearchTarget target, int depth)
    {
        var agreements = await services.GetRequiredService<AgreementQueries>().ListAsync(
            new AgreementFilter { Words = target.Words, Region = target.Region, Institution = target.Institution },
            "ru", null, null, CancellationToken.None);
        var visits = await services.GetRequiredService<VisitQueries>().ListAsync(
            new VisitFilter { Words = target.Words, Region = target.Region, Institution = target.Institution },
            "ru", null, null, CancellationToken.None);
        var meetings = await services.GetRequiredService<MeetingQueries>().ListAsync(
            new MeetingFilter { Words = target.Words, Region = target.Region, Institution = target.Institution },
            "ru", null, null, CancellationToken.None);
        return
        [
            [.. agreements.Items.Take(depth).Select(row => row.Reference)],
            [.. visits.Items.Take(depth).Select(row => row.Reference)],
            [.. meetings.Items.Take(depth).Select(row => row.Reference)],
        ];
    }
}
