using CooperationPortal.Core.Shared;
using NpgsqlTypes;

namespace CooperationPortal.Core.Search;

/// <summary>A word that is looked for, with the words of the register that it finds.</summary>
internal sealed class IndexedWord
{
    /// <summary>A beginning of more words is looked for as a beginning, and a part of more in the keys.</summary>
    public const int MostForms = 200;

    private readonly IReadOnlyList<SearchWord> choices;
    private readonly bool isPart;
    private readonly bool isOwn;
    private readonly ILookup<string, WordCount> counts;
    private readonly string[] forms;

    /// <param name="word">What is looked for.</param>
    /// <param name="isOwn">It must be said by the record itself, not by the names of its places.</param>
    /// <param name="counts">The words that it finds.</param>
    /// <param name="isBroad">It finds more than those.</param>
    public IndexedWord(SearchWord word, bool isOwn, IReadOnlyCollection<WordCount> counts, bool isBroad)
    {
        (choices, isPart, this.isOwn) = (word.Choices(), word.IsPart, isOwn);
        this.counts = counts.ToLookup(c => c.Kind);
        forms = [.. counts.Select(c => c.Word).Distinct()];
        IsBroad = isBroad || forms.Length > MostForms;
    }

    /// <summary>It finds so many words that it is slow to find records by it.</summary>
    public bool IsBroad { get; }

    /// <summary>The index cannot tell in which records so many words occur, nor so many of which it is a part.</summary>
    public bool IsIndexed => !IsBroad || (!isPart && choices.Any(IsBeginning));

    public bool MayBeIn(RecordKind kind) => IsBroad || counts[$"{kind}"].Any();

    /// <summary>At least in so many records.</summary>
    public int AtLeast(RecordKind kind) => counts[$"{kind}"].Select(c => c.Count).DefaultIfEmpty().Max();

    /// <summary>Of too many words their beginnings; of parts of words and of whole ones what is known of them.</summary>
    public NpgsqlTsQuery Query()
    {
        if (!IsBroad)
        {
            return AnyOf(forms, false);
        }

        var begun = AnyOf(
            [.. choices.Where(IsBeginning).SelectMany(c => isOwn ? [c.Key] : new[] { c.Key, PlaceSign + c.Key })], true);
        string[] others = [.. forms.Where(form => choices.Any(c => !IsBeginning(c) && c.IsIn(form.TrimStart(PlaceSign[0])))).Take(MostForms)];
        return others.Length == 0 ? begun : new NpgsqlTsQueryOr(begun, AnyOf(others, false));
    }

    private static bool IsBeginning(SearchWord word) => word is { IsPart: false, IsWhole: false };

    /// <summary>What stands before the words that only the names of places add.</summary>
    public const string PlaceSign = "@";

    // Halved, so that it is no deeper than it must be.
    private static NpgsqlTsQuery AnyOf(ReadOnlySpan<string> forms, bool areBeginnings) => forms.Length == 1
        ? new NpgsqlTsQueryLexeme(forms[0], NpgsqlTsQueryLexeme.Weight.None, areBeginnings)
        : new NpgsqlTsQueryOr(AnyOf(forms[..(forms.Length / 2)], areBeginnings), AnyOf(forms[(forms.Length / 2)..], areBeginnings));
}

/// <summary>In how many published records of a kind a word occurs.</summary>
internal sealed record WordCount(int Index, string Word, string Kind, int Count);
