using System.Diagnostics;
using CooperationPortal.Core.Search;
using CooperationPortal.Tests.Support.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Benchmarks.Search;

/// <summary>
/// How well the search finds the open cases by the queries of <c>queries.csv</c>: the share that is found among the first
/// ten of its kind (recall at 10), and the mean of one divided by the place at which it stands (MRR), per class.
/// </summary>
internal static class SearchBenchmark
{
    private const int Depth = 10;

    public static async Task RunAsync(bool showMisses)
    {
        var database = await TestServer.CreateDemoDatabaseAsync();
        await using var services = TestServices.Create(database);
        var cases = await CaseRecords.LoadAsync(services);
        var answers = new List<Answer>();
        foreach (var query in SearchQuery.All())
        {
            var watch = Stopwatch.StartNew();
            var found = await FindAsync(services, query.Text);
            answers.Add(new Answer(query, RankOf(found, cases[query.Case]), watch.Elapsed));
        }

        Report(answers, showMisses);
        await TestServer.DropDatabaseAsync(database);
    }

    /// <summary>The references of each kind in the order in which a reader meets them.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> FindAsync(IServiceProvider services, string typed)
    {
        await using var scope = services.CreateAsyncScope();
        var results = await scope.ServiceProvider.GetRequiredService<SearchQueries>().FindAsync(typed, "ru", CancellationToken.None);
        return results.Total == 0 ? [] : await FoundRecords.OfAsync(scope.ServiceProvider, results.Target, Depth);
    }

    private static int? RankOf(IReadOnlyList<IReadOnlyList<string>> found, IReadOnlySet<string> expected)
    {
        var ranks = found.Select(list => list.TakeWhile(r => !expected.Contains(r)).Count() + 1)
            .Zip(found, (rank, list) => rank <= list.Count ? rank : (int?)null).OfType<int>().ToList();
        return ranks.Count == 0 ? null : ranks.Min();
    }

    private static void Report(List<Answer> answers, bool showMisses)
    {
        Console.WriteLine("| class | queries | recall at 10 | MRR | median ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var group in answers.GroupBy(a => a.Query.Class).Append(answers.GroupBy(_ => "all").Single()))
        {
            var times = group.Select(a => a.Time.TotalMilliseconds).Order().ToList();
            Console.WriteLine(
                $"| {group.Key} | {group.Count()} | {group.Average(a => a.Rank is null ? 0 : 1):0.00} "
                + $"| {group.Average(a => a.Rank is { } rank ? 1.0 / rank : 0):0.00} | {times[times.Count / 2]:0} |");
        }

        foreach (var miss in answers.Where(a => showMisses && a.Rank is null))
        {
            Console.WriteLine($"not found: {miss.Query.Class} «{miss.Query.Text}» of {miss.Query.Case}");
        }
    }

    private sealed record Answer(SearchQuery Query, int? Rank, TimeSpan Time);
}
