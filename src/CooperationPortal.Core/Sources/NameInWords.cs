using System.Text.RegularExpressions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>
/// Whether words tell one spelling of a name: by a long word of it; by two of its words side by side; by all of them as one
/// or several words («Li Xiaoming» of 李晓明); and, where all of its words are short, by the longest as a name is written
/// («Dr. Ho»). Too much is hidden rather than too little: «известно ли на…» goes with Li Na.
/// </summary>
internal sealed partial class NameInWords
{
    /// <summary>Shorter words are too like other words to tell a name alone.</summary>
    private const int Shortest = 4;

    private readonly string[] words;
    private readonly string[] stems;
    private readonly HashSet<string> whole;
    private readonly HashSet<string> alone;

    public NameInWords(string name)
    {
        words = [.. Split(name).Select(w => w.Key)];
        stems = [.. words.Select(NameStem.Of)];
        whole = [.. Enumerable.Range(0, words.Length).Select(i => Joined([.. words[i..], .. words[..i]])).Where(w => w.Length > 2)];
        var longest = words.Select(w => w.Length).DefaultIfEmpty().Max();
        alone = longest < Shortest ? [.. words.Where(w => w.Length == longest && longest > 1).Select(NameStem.Of)] : [];
    }

    /// <summary>The words as they are compared, once for all names.</summary>
    public static List<Word> Split(string text) =>
    [
        .. Words().Matches(text).SelectMany(m => SearchKey.Of(m.Value).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(key => new Word(key, NameStem.Of(key), char.IsUpper(m.Value.FirstOrDefault(char.IsLetter))))),
    ];

    public bool IsIn(IReadOnlyList<Word> text) =>
        text.Any(word => alone.Contains(word.Stem) && word.IsCapital)
        || text.Any(word => stems.Any(stem => stem.Length >= Shortest && word.Key.StartsWith(stem, StringComparison.Ordinal)))
        || text.Zip(text.Skip(1)).Any(pair => AreTwoOfIt(pair.First, pair.Second))
        || Enumerable.Range(0, text.Count).Any(start => IsWholeFrom(text, start));

    private bool AreTwoOfIt(Word one, Word next)
    {
        if (one.Key.Length + next.Key.Length < 3)
        {
            return false;
        }

        var first = Array.IndexOf(stems, one.Stem);
        return first >= 0 && Array.FindIndex(stems, stem => stem == next.Stem) is >= 0 and var second
            && (first != second || Array.LastIndexOf(stems, next.Stem) != first);
    }

    private bool IsWholeFrom(IReadOnlyList<Word> text, int start)
    {
        var longest = whole.Select(w => w.Length).DefaultIfEmpty().Max();
        var run = "";
        for (var i = start; i < text.Count && run.Length < longest; i++)
        {
            run = Joined([run, text[i].Key]);
            if (whole.Contains(run))
            {
                return true;
            }
        }

        return false;
    }

    private static string Joined(IEnumerable<string> parts) => DoubleLetter().Replace(string.Concat(parts), "$1");

    /// <summary>Each Chinese character is a word of its own; apostrophes are within words.</summary>
    [GeneratedRegex(@"[\u3400-\u9FFF]|[\p{L}\p{M}\p{Nd}'`´ʹʻʼʽˈ‘’‛′＇-[\u3400-\u9FFF]]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"([a-z])\1+", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleLetter();

    /// <param name="Key">Folded for matching across scripts.</param>
    /// <param name="Stem">The key without the ending that Russian gives it.</param>
    /// <param name="IsCapital">Written as names are.</param>
    internal readonly record struct Word(string Key, string Stem, bool IsCapital);
}
