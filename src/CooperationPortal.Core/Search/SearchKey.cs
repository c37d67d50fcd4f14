using System.Text;
using System.Text.RegularExpressions;
using AnyAscii;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Folds a name in any script to lower-case ASCII words, so that its spellings in Russian, Uzbek (both alphabets),
/// English and pinyin come equal or near; PostgreSQL compares the keys by trigrams.
/// </summary>
/// <remarks>The key is for matching, never for showing: docs/decisions/0004-names-matched-by-a-folded-key.md.</remarks>
public static partial class SearchKey
{
    // Spellings of one sound, folded in this order. Each line says whose spelling it is.
    private static readonly (Regex Pattern, string Replacement)[] Spellings =
    [
        (NumberSign(), "n "), // №1, No. 1, N1
        (YBeforeE(), "e"), // Yekaterinburg, Ekaterinburg
        (Lex(), "leks"), // Alexandr, Aleksandr; any other x is the Uzbek one
        (UzbekX(), "h"), // Buxoro, Bukhara
        (W(), "v"), // Warszawa, Варшава
        (Q(), "k"), // Qarshi, Карши
        (SoftC(), "s"),
        (HardC(), "k"), // cardio, кардио
        (Kh(), "h"), // Khabarovsk, Xabarovsk
        (Gh(), "g"), // Farghona, Fargʻona
        (Zh(), "j"), // Jizzax, Джизак
        (Sh(), "sh"), // щ: shch, sch, sh
        (Y(), "i"), // Samarskaya, Samarskaia; -skiy, -sky, -ski
        (DoubleLetter(), "$1"),
    ];

    public static string Of(string text)
    {
        // A lone surrogate, which cannot be normalised, becomes U+FFFD on the way through UTF-8.
        var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var withoutApostrophes = Apostrophe().Replace(sound, "").Replace("№", " n ", StringComparison.Ordinal);
        var composed = LookAlikes.Mend(withoutApostrophes.Normalize(NormalizationForm.FormKC));
        var ascii = UzbekShortU().Replace(composed, "o").Transliterate();
        var words = NotLetterOrDigit().Replace(Apostrophe().Replace(ascii.ToLowerInvariant(), ""), " ");
        return Spellings.Aggregate(words, (key, s) => s.Pattern.Replace(key, s.Replacement)).Trim();
    }

    // With the Uzbek letters ʻ and ʼ and whatever keyboards put in their place. Soft and hard signs become one, too.
    [GeneratedRegex(@"['`´ʹʻʼʽˈ‘’‛′＇]", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

    [GeneratedRegex("[ўЎ]", RegexOptions.CultureInvariant)]
    private static partial Regex UzbekShortU();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotLetterOrDigit();

    [GeneratedRegex(@"\bn+o* ?(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberSign();

    [GeneratedRegex("y+e", RegexOptions.CultureInvariant)]
    private static partial Regex YBeforeE();

    [GeneratedRegex("lex", RegexOptions.CultureInvariant)]
    private static partial Regex Lex();

    [GeneratedRegex("x", RegexOptions.CultureInvariant)]
    private static partial Regex UzbekX();

    [GeneratedRegex("w", RegexOptions.CultureInvariant)]
    private static partial Regex W();

    [GeneratedRegex("q", RegexOptions.CultureInvariant)]
    private static partial Regex Q();

    [GeneratedRegex("c(?=[eiy])", RegexOptions.CultureInvariant)]
    private static partial Regex SoftC();

    [GeneratedRegex("c(?!h)", RegexOptions.CultureInvariant)]
    private static partial Regex HardC();

    [GeneratedRegex("k+h", RegexOptions.CultureInvariant)]
    private static partial Regex Kh();

    [GeneratedRegex("g+h+", RegexOptions.CultureInvariant)]
    private static partial Regex Gh();

    [GeneratedRegex("d*z+h|d+j", RegexOptions.CultureInvariant)]
    private static partial Regex Zh();

    [GeneratedRegex("s+(?:h*c+)*h+", RegexOptions.CultureInvariant)]
    private static partial Regex Sh();

    [GeneratedRegex("y", RegexOptions.CultureInvariant)]
    private static partial Regex Y();

    [GeneratedRegex(@"([a-z])\1+", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleLetter();
}
