using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using NpgsqlTypes;

namespace CooperationPortal.Core.Search;

/// <summary>The words that are looked for, with what the register knows of each.</summary>
/// <param name="words">All must occur in a record.</param>
/// <param name="sizes">How many published records there are of each kind.</param>
internal sealed class IndexedText(IReadOnlyList<IndexedWord> words, IReadOnlyDictionary<RecordKind, int> sizes)
{
    /// <summary>The index tells in which records the words occur.</summary>
    public bool IsIndexed => words.All(word => word.IsIndexed);

    public bool MayBeIn(RecordKind kind) => words.Count > 0 && words.All(word => word.MayBeIn(kind));

    /// <summary>There is one word, and it is known to occur in more records than are counted.</summary>
    public bool IsKnownToBeFrequentIn(RecordKind kind) => words is [var only] && only.AtLeast(kind) > ListLength.Most;

    /// <summary>There is one word, and it is known to occur.</summary>
    public bool IsKnownToBeIn(RecordKind kind) => words is [var only] && only.AtLeast(kind) > 0;

    public int SizeOf(RecordKind kind) => sizes.GetValueOrDefault(kind);

    /// <summary>In what part of the records all the words may occur, were they spread evenly.</summary>
    public double ShareIn(RecordKind kind) =>
        words.Aggregate(1.0, (share, word) => share * Math.Min(1.0, (double)word.AtLeast(kind) / Math.Max(1, SizeOf(kind))));

    /// <summary>What a record must have.</summary>
    public NpgsqlTsQuery Query() => AllOf(words);

    /// <summary>The part of it by which records are found; they are looked at for the rest.</summary>
    public NpgsqlTsQuery Narrow() =>
        words.Where(word => !word.IsBroad).ToList() is { Count: > 0 } telling ? AllOf(telling) : AllOf(words);

    private static NpgsqlTsQuery AllOf(IEnumerable<IndexedWord> words) =>
        words.Select(word => word.Query()).Aggregate((all, next) => new NpgsqlTsQueryAnd(all, next));
}
