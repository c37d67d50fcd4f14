using System.Text.RegularExpressions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>Words that stand for one another, in one language or several: больница, поликлиника, hospital, 医院, shifoxona.</summary>
internal static partial class SameWords
{
    /// <summary>Before a word: whatever stands for it will do.</summary>
    public const char Mark = '~';

    private static readonly Lazy<ILookup<string, IReadOnlyList<string>>> Verbs = new(() =>
        Read().SelectMany(group => group, (group, word) => (group, stem: VerbStem.Of(word))).Where(x => x.stem is not null)
            .ToLookup(x => x.stem!, x => x.group));

    private static readonly Lazy<ILookup<string, IReadOnlyList<string>>> Groups = new(() =>
        Read().SelectMany(group => group, (group, word) => (group, word))
            .ToLookup(x => KeyOf(x.word), x => x.group));

    private static readonly HashSet<string> Deputies = [.. "заместитель deputy vice oʻrinbosar oʻrinbosari muovin muovini".Split(' ').Select(KeyOf)];

    // A region that no register has stands for those that it holds, and none of them for it.
    private static readonly Lazy<ILookup<string, IReadOnlyList<string>>> Wide = new(() =>
        ReferenceFile.Read("wide-regions.csv")
            .SelectMany(row => row["words"].Split(' '), (row, word) => (word, all: (IReadOnlyList<string>)[.. row["words"].Split(' '), .. row["places"].Split(' ')]))
            .ToLookup(x => KeyOf(x.word), x => x.all));

    public static IEnumerable<string> All() => Groups.Value.SelectMany(groups => groups).Distinct().SelectMany(group => group);

    /// <summary>The words that stand for that one, none where it has no such words.</summary>
    public static IReadOnlyList<string> Of(string word) => [.. GroupsOf(word).SelectMany(group => group).Distinct()];

    /// <summary>What was typed with such words marked, and one for two that stand for it (shahar hokimi, a mayor); null where there are none.</summary>
    public static string? Widen(string typed)
    {
        var (words, wide) = (SearchWords.Split(typed), new List<string>());
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && Groups.Value[KeyOf($"{words[i]} {words[i + 1]}")].FirstOrDefault() is { } group)
            {
                wide.Add($"{Mark}{group.First(word => !word.Contains(' ', StringComparison.Ordinal))}");
                i++;
            }
            else
            {
                wide.Add(GroupsOf(words[i]).Any() ? $"{Mark}{words[i].TrimStart(Mark)}" : words[i]);
            }
        }

        return string.Join(' ', wide) is var marked && IsMarked(marked) ? marked : null;
    }

    /// <summary>The post itself for «заместитель мэра», "deputy mayor": records name it by other words; null where no deputy is meant.</summary>
    public static string? WithoutDeputies(string typed)
    {
        var words = SearchWords.Split(typed);
        var posts = Array.FindAll(words, word => !Deputies.Contains(KeyOf(word)));
        return posts.Length > 0 && posts.Length < words.Length ? string.Join(' ', posts) : null;
    }

    public static bool IsMarked(string words) => words.Contains(Mark, StringComparison.Ordinal);

    /// <summary>What was typed without the marks.</summary>
    public static string Unmarked(string typed) => typed.Replace($"{Mark}", "", StringComparison.Ordinal);

    /// <summary>A plural of Uzbek leaves a vowel, which no other form has (faxriylar).</summary>
    private static IEnumerable<IReadOnlyList<string>> GroupsOf(string word) => Wide.Value[KeyOf(word)] is var wide && wide.Any() ? wide
        : Groups.Value[KeyOf(word)] is var groups && groups.Any() ? groups
        : Groups.Value[KeyOf(word).TrimEnd('a', 'e', 'i', 'o', 'u')] is var plural && plural.Any() ? plural
        : Deputy().Match(word) is { Success: true } deputy ? Groups.Value[KeyOf(word[(deputy.Index + deputy.Length)..])]
        : VerbStem.Of(word.TrimStart(Mark)) is { } verb ? Verbs.Value[verb].Distinct()
        : [];

    // замминистра, вице-губернатор, vice-rector, 副局长.
    [GeneratedRegex("^~?(?:зам|вице-?|экс-?|vice-?|vitse-?|deputy-?|ex-?|副)(?=..)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Deputy();

    /// <summary>By its stem, so that a word is known in whatever form it is typed.</summary>
    private static string KeyOf(string word) => HanScript.Has(word) ? HanScript.Simplify(word.TrimStart(Mark)) : WordStem.Of(SearchKey.Of(word));

    private static IEnumerable<IReadOnlyList<string>> Read() => ReferenceFile.Read("same-words.csv")
        .Select(row => row.Values)
        .Concat(ReferenceFile.Read("term-words.csv").Select(row => new[] { row["words"] }))
        .Select(cells => (IReadOnlyList<string>)
            [.. cells.SelectMany(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.Replace('_', ' '))]);
}
