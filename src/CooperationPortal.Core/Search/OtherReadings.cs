using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>What else the same words can be where nothing is found by them, the likeliest first.</summary>
public sealed partial class OtherReadings(ChineseWords chinese)
{
    // As other languages than English write Russian names, and Britain the words of medicine.
    private static readonly (Regex Pattern, string English)[] Spellings =
    [
        (Diphthong(), "e"), // paediatrics
        (Ch(), "ch"), // Gorbatschow, Gorbatchev, Czita, Çita
        (Sh(), "sh"), // Szewczenko
        (U(), "u"), // Boukhara
        (J(), "y"), // Toljatti
    ];

    /// <returns>Each reading, and whether the reader is told that it was taken instead.</returns>
    public async IAsyncEnumerable<(string Text, bool IsSlip)> OfAsync(
        string typed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (KeyboardLayout.Exchange(typed) is { } keys)
        {
            yield return (keys, true);
        }

        if (Palladius.Exchange(typed) is { } name)
        {
            yield return (name, false);
        }

        if (PlaceKinds.Without(typed) is { } bare)
        {
            yield return (bare, false);
        }

        if (await chinese.PartAsync(typed, cancellationToken) is { } words)
        {
            yield return (words, false);
        }
    }

    /// <summary>As English spells it; null where it is so already.</summary>
    public static string? InEnglish(string typed) =>
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
