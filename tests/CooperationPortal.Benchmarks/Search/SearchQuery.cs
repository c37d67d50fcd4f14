namespace CooperationPortal.Benchmarks.Search;

/// <summary>What somebody types, and the open case that has to be found by it.</summary>
internal sealed record SearchQuery(string Class, string Text, string Case)
{
    public static IEnumerable<SearchQuery> All()
    {
        using var reader = new StreamReader(typeof(SearchQuery).Assembly.GetManifestResourceStream("queries.csv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static SearchQuery Parse(string line)
    {
        var cells = line.Trim().Split(',');
        return new SearchQuery(cells[0], cells[1], cells[2]);
    }
}
