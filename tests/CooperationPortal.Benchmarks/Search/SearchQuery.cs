namespace CooperationPortal.Benchmarks.Search;

/// <summary>What somebody types, and the open cases that have to be found by it.</summary>
internal sealed record SearchQuery(string Class, string Text, IReadOnlyList<string> Cases)
{
    /// <summary>Stands in a query for the reference of a record of the case, which is given when it is loaded.</summary>
    public const string Reference = "{ref}";

    /// <param name="set">The name of the file without its ending: <c>queries</c>, <c>holdout</c>; or the path of another one.</param>
    public static IReadOnlyList<SearchQuery> All(string set)
    {
        using var reader = new StreamReader(
            typeof(SearchQuery).Assembly.GetManifestResourceStream($"{set}.csv") ?? File.OpenRead(set));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    /// <summary>A query may hold commas and quotation marks: it is what stands between the first comma and the last.</summary>
    private static SearchQuery Parse(string line)
    {
        var (first, last) = (line.IndexOf(',', StringComparison.Ordinal), line.LastIndexOf(','));
        return new SearchQuery(line[..first], line[(first + 1)..last], line[(last + 1)..].Trim().Split(' '));
    }
}
