using System.Diagnostics;
using CooperationPortal.Core.Search;
using CooperationPortal.Tests.Support.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Benchmarks.Search;

/// <summary>
/// How well the search finds the open cases by the queries of <c>queries.csv</c>, from which its rules were made, of
/// <c>holdout.csv</c>, which was written without knowing them and has taught it since, and of <c>unseen.csv</c>, which has not: the
/// share of the cases that is found among the first ten of their kind (recall at 10), and the mean of one divided by the place at
/// which the first stands (MRR), per class.
/// </summary>
internal static class SearchBenchmark
{
    private const int Depth = 10;

    public static async Task RunAsync(bool showMisses, params string[] sets)
    {
        var database = await TestServer.CreateDemoDatabaseAsync();
        await using var services = TestServices.Create(database);
        var cases = await CaseRecords.LoadAsync(services);
        foreach (var set in sets.Length > 0 ? sets : ["queries", "holdout", "unseen"])
        {
            var answers = new List<Answer>();
            foreach (var query in SearchQuery.All(set))
            {
                var typed = query.Text.Replace(SearchQuery.Reference, cases[query.Cases[0]].Order().First(), StringComparison.Ordinal);
                var watch = Stopwatch.StartNew();
                var (found, meant) = await FindAsync(services, typed);
                answers.Add(new Answer(query, [.. query.Cases.Select(name => RankOf(found, cases[name]))], meant, watch.Elapsed));
            }

            Console.WriteLine($"{set}.csv");
            Report(answers, showMisses);
        }

        await TestServer.DropDatabaseAsync(database);
    }

    /// <summary>The references of each kind in the order in which a reader meets them, and what the words were taken for.</summary>
    private static async Task<(IReadOnlyList<IReadOnlyList<string>> Found, string Meant)> FindAsync(
        IServiceProvider services, string typed)
    {
        await using var scope = services.CreateAsyncScope();
        var results = await scope.ServiceProvider.GetRequiredService<SearchQueries>().FindAsync(typed, "ru", CancellationToken.None);
        var target = results.Target;
        var meant = $"{results.Corrected ?? results.Fewer} {target.Region ?? target.Institution ?? "words"} {results.Total.Count}".Trim();
        return (results.Total == 0 ? [] : await FoundRecords.OfAsync(scope.ServiceProvider, results, Depth), meant);
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
                $"| {group.Key} | {group.Count()} | {group.Average(a => a.Recall):0.000} "
                + $"| {group.Average(a => a.Rank is { } rank ? 1.0 / rank : 0):0.000} | {times[times.Count / 2]:0} |");
        }

        foreach (var answer in answers.Where(a => showMisses && a.Recall < 1))
        {
            Console.WriteLine($"not found: {answer.Query.Class} «{answer.Query.Text}» of {string.Join(' ', answer.Missed)} ({answer.Meant})");
        }
    }

    /// <param name="Query">What was typed.</param>
    /// <param name="Ranks">The place of each of the cases, null where it is not among the first.</param>
    /// <param name="Meant">What they were taken for, and how much was found.</param>
    /// <param name="Time">How long the answer took.</param>
    private sealed record Answer(SearchQuery Query, IReadOnlyList<int?> Ranks, string Meant, TimeSpan Time)
    {
        public int? Rank => Ranks.Min();
        public double Recall => Ranks.Average(r => r is null ? 0 : 1);
        public IEnumerable<string> Missed => Query.Cases.Where((_, i) => Ranks[i] is null);
    }
}
