using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Reads which words of the register are found by words that are looked for: docs/decisions/0048.</summary>
internal static class WordIndex
{
    /// <summary>Enough for <see cref="IndexedWord.MostForms"/> words in records of all kinds.</summary>
    private const int MostRows = 5 * IndexedWord.MostForms;

    // Words are of ASCII letters and digits, which stand between these two.
    private const string Before = "\u0001";
    internal const string After = "{";

    /// <param name="db">The register.</param>
    /// <param name="typed">What is looked for.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task<IndexedText> ReadWordsAsync(this PortalDbContext db, string typed, CancellationToken cancellationToken)
    {
        var (words, isOwn) = SearchWords.OfRecords(typed);
        if (words.Count == 0)
        {
            return new IndexedText([], new Dictionary<RecordKind, int>());
        }

        var choices = words.SelectMany((word, i) => word.Choices().Select(choice => (Index: i, Word: choice))).ToList();
        var ranges = choices.SelectMany(c => RangesOf(c.Word, isOwn).Select(range => (c.Index, range.Low, range.High)))
            .Append((Index: -1, Low: "", High: Before)).ToList();
        var parts = choices.FindAll(c => c.Word.IsPart);
        var rows = await RowsAsync(db, ranges, [.. parts.Select(p => (p.Index, $"%{p.Word.Key}%"))], cancellationToken);
        var sizes = rows.Where(r => r.Index < 0).ToDictionary(r => Enum.Parse<RecordKind>(r.Kind), r => r.Count);
        return new IndexedText([.. words.Select((word, i) => Of(word, isOwn, rows.FindAll(r => r.Index == i)))], sizes);
    }

    /// <summary>Some published record has a word that begins with all of these letters.</summary>
    public static Task<bool> IsBegunAsync(this PortalDbContext db, string key, CancellationToken cancellationToken)
    {
        var (low, high, placeLow, placeHigh) = (key, key + After, IndexedWord.PlaceSign + key, IndexedWord.PlaceSign + key + After);
        return db.Database.SqlQuery<bool>($"""
            select exists (
                select from search_words where (word >= {low} and word < {high}) or (word >= {placeLow} and word < {placeHigh})
                group by word having sum(count) > 0) as "Value"
            """).SingleAsync(cancellationToken);
    }

    private static IndexedWord Of(SearchWord word, bool isOwn, List<WordCount> rows) => new(
        word, isOwn,
        isOwn ? rows.FindAll(r => !r.Word.StartsWith(IndexedWord.PlaceSign, StringComparison.Ordinal)) : rows,
        rows.Count >= MostRows);

    private static IEnumerable<(string Low, string High)> RangesOf(SearchWord word, bool isOwn)
    {
        string[] begun = word.IsPart ? [] : isOwn ? [word.Key] : [word.Key, IndexedWord.PlaceSign + word.Key];
        return begun.Select(low => (low, low + (word.IsWhole ? Before : After)));
    }

    private static Task<List<WordCount>> RowsAsync(
        PortalDbContext db, List<(int Index, string Low, string High)> ranges, List<(int Index, string Pattern)> parts,
        CancellationToken cancellationToken)
    {
        var (indexes, lows, highs) = (
            ranges.Select(r => r.Index).ToArray(), ranges.Select(r => r.Low).ToArray(), ranges.Select(r => r.High).ToArray());
        var (partIndexes, patterns) = (parts.Select(p => p.Index).ToArray(), parts.Select(p => p.Pattern).ToArray());
        return db.Database.SqlQuery<WordCount>($"""
            select p.i as "Index", w.word as "Word", w.kind as "Kind", w.count as "Count"
            from unnest({indexes}, {lows}, {highs}) as p(i, low, high) cross join lateral (
                select word, kind, sum(count)::integer as count from search_words where word >= p.low and word < p.high
                group by word, kind having sum(count) > 0 limit {MostRows}) w
            union all
            select p.i, w.word, w.kind, w.count
            from unnest({partIndexes}, {patterns}) as p(i, pattern) cross join lateral (
                select word, kind, sum(count)::integer as count from search_words where word like p.pattern
                group by word, kind having sum(count) > 0 limit {MostRows}) w
            """).ToListAsync(cancellationToken);
    }
}
