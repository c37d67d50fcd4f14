using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>Russian names as other languages write them, and the words of medicine as Britain does, in the spelling of English.</summary>
internal static partial class EnglishSpelling
{
    private static readonly (Regex Pattern, string English)[] Spellings =
    [
        (Diphthong(), "e"), // paediatrics
        (Ch(), "ch"), // Gorbatschow, Gorbatchev, Czita, Çita
        (Sh(), "sh"), // Szewczenko
        (U(), "u"), // Boukhara
        (J(), "y"), // Toljatti
    ];

    /// <summary>As English spells it; null where it is so already.</summary>
    public static string? Of(string typed) =>
        Spellings.Aggregate(typed, (text, s) => s.Pattern.Replace(text, s.English)) is var spelled && spelled != typed ? spelled : null;

    [GeneratedRegex("(?<=[a-z])[ao]e(?=[a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Diphthong();

    [GeneratedRegex("t(?:s?ch|sj)|cz|ç", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ch();

    [GeneratedRegex("sz|ş", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sh();

    [GeneratedRegex("ou|oo", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex U();

    [GeneratedRegex("j(?=[aeou])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex J();
}
