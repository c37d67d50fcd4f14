using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.PersonalData;

/// <summary>
/// Names and mail addresses as texts have them: in the cases of Russian, with е for ё, a name of two words in either order, and not
/// as a part of a longer word.
/// </summary>
internal sealed partial class NamePatterns
{
    /// <summary>A shorter name of one word is a part of too many others.</summary>
    private const int ShortestAlone = 4;

    /// <summary>In which Russian declines a name; "Petrovsk" is none of Petrov's.</summary>
    private const string Cases =
        "(?:его|ему|ием|ими|ого|ому|ыми|ая|ей|ем|ею|ие|ии|ий|им|их|ию|ия|ой|ом|ою|ую|ые|ый|ым|ых|юю|яя|ём|а|е|и|й|о|у|ы|ь|ю|я)?";

    private readonly IReadOnlyList<(Regex Pattern, string Words)> patterns;
    private IReadOnlyList<(Regex Pattern, string Words)> families = [];

    public NamePatterns(IEnumerable<string> names, IEnumerable<string> addresses)
    {
        var called = names.SelectMany(name => Orders(name).Select(order => (Text: order, Words: ErasedNames.InScriptOf(name))))
            .DistinctBy(p => p.Text).ToList();
        var written = addresses.Select(Regex.Escape).Distinct().ToList();
        Texts =
        [
            .. called.Select(p => HanScript.Has(p.Text) ? p.Text : $"(^|[^a-zа-яё0-9]){p.Text}(?![a-zа-яё0-9])"),
            .. written.Select(address => $"(^|[^a-z0-9._%+-]){address}(?![a-z0-9-])"),
        ];
        patterns =
        [
            .. called.Select(p => (Compiled(p.Text), p.Words)),
            .. written.Select(address => (Compiled($@"(?<![._%+-]){address}(?!-)"), "—")),
        ];
    }

    /// <summary>The same, and the family names alone: for the records that name the person, where nobody else is meant.</summary>
    public static NamePatterns WithFamilyNames(IReadOnlyList<string> names) => new(names, []) { families = [.. names.SelectMany(FamilyOf)] };

    /// <summary>Regular expressions for the database, whose letters have no classes under every locale.</summary>
    public string[] Texts { get; }

    public bool AreIn(string? text) => text is not null && patterns.Any(p => p.Pattern.IsMatch(text));

    /// <summary>The text with words instead of the names.</summary>
    public string Erase(string text) => patterns.Concat(families).Aggregate(text, (rest, p) => p.Pattern.Replace(rest, p.Words));

    private static IEnumerable<string> Orders(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
        {
            return name.Length >= ShortestAlone || HanScript.Has(name) ? [Form(words[0])] : [];
        }

        var forms = words.Select(Form).ToList();
        return words.Length == 2 ? [string.Join(@"\s+", forms), $@"{forms[1]}\s+{forms[0]}"] : [string.Join(@"\s+", forms)];
    }

    /// <summary>The word that ends as family names do, else the last one.</summary>
    private static IEnumerable<(Regex Pattern, string Words)> FamilyOf(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var family = words.LastOrDefault(w => FamilyEnding().IsMatch(w)) ?? words[^1];
        return words.Length > 1 && family.Length >= ShortestAlone ? [(Compiled(Form(family)), ErasedNames.InScriptOf(name))] : [];
    }

    private static Regex Compiled(string pattern) => new(
        HanScript.Has(pattern) ? pattern : $@"(?<![\p{{L}}\p{{N}}]){pattern}(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static string Form(string word)
    {
        var bare = Ending().Replace(word, "");
        var text = Regex.Escape(bare).Replace("ё", "[её]", StringComparison.Ordinal).Replace("Ё", "[ЕЁ]", StringComparison.Ordinal);
        return Cyrillic().IsMatch(word) ? text + Cases : text;
    }

    // The case in which names stand in a registry.
    [GeneratedRegex("(?<=[а-яё]{3})(?:ая|яя|ый|ий|ой|[аяоеуюыийь])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex("(?:[оеё]в|[иы]н|[сц]к(?:ий|ой)|ко|[ую]к|ян|дзе|швили)$|(?:[оеё]в|[иы]н|[сц]к)(?:а|ая)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FamilyEnding();

    [GeneratedRegex("[а-яё]{3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cyrillic();
}
