using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Shared;

/// <summary>BCP 47 tags: those the portal speaks, those it offers for content, the form of any other.</summary>
public static partial class LanguageTag
{
    public const string Russian = "ru";
    public const string English = "en";
    public const string Chinese = "zh-Hans";
    public const string Uzbek = "uz-Latn";
    public const string UzbekCyrillic = "uz-Cyrl";

    /// <summary>The longest tag the portal stores (RFC 5646 section 4.4.1 asks for room for 35 characters).</summary>
    public const int MaxLength = 35;

    /// <summary>The first segment of a public address and its culture, in the order of the language switcher.</summary>
    private static readonly (string Segment, string Culture)[] Segments =
        [("ru", Russian), ("en", English), ("zh", Chinese), ("uz", Uzbek)];

    /// <summary>The languages of the portal's own texts.</summary>
    public static IReadOnlyList<string> Interface { get; } = [.. Segments.Select(s => s.Culture)];

    /// <summary>The first segments of public addresses: ru, en, zh, uz.</summary>
    public static IReadOnlyList<string> UrlSegments { get; } = [.. Segments.Select(s => s.Segment)];

    /// <summary>The languages offered for names and texts; any other valid tag is accepted too.</summary>
    public static IReadOnlyList<string> Offered { get; } = [Russian, English, Chinese, Uzbek, UzbekCyrillic];

    /// <summary>The culture of an address segment, or null when the portal does not speak it.</summary>
    public static string? FromUrlSegment(string? segment) =>
        Segments.FirstOrDefault(s => string.Equals(s.Segment, segment, StringComparison.OrdinalIgnoreCase)).Culture;

    /// <summary>The address segment of a culture or a form of it (uz-Latn-UZ → uz); null when not spoken.</summary>
    public static string? ToUrlSegment(string culture) =>
        Segments.FirstOrDefault(s => s.Culture == culture).Segment
        ?? Segments.FirstOrDefault(s => s.Segment == Primary(culture)).Segment;

    /// <summary>The language without script and region: uz-Latn → uz.</summary>
    public static string Primary(string tag) => tag.Split('-', 2)[0].ToLowerInvariant();

    /// <summary>A language in whose letters the text is written: <paramref name="lang"/> where it can be that.</summary>
    public static string OfLetters(string text, string lang) =>
        HanScript.Has(text) ? Chinese
        : text.Any(c => c is >= '\u0400' and <= '\u04FF') ? Russian
        : lang is Uzbek ? Uzbek
        : English;

    public static bool IsValid(string? tag) => tag is not null && tag.Length <= MaxLength && WellFormed().IsMatch(tag);

    /// <summary>The tag in its customary case (ZH-hans-cn → zh-Hans-CN); null when it is not well-formed.</summary>
    public static string? Normalize(string? tag)
    {
        // Nearly every text of a page is in one of these, in that form.
        if (tag is Russian or English or Chinese or Uzbek or UzbekCyrillic)
        {
            return tag;
        }

        if (tag is null || !IsValid(tag))
        {
            return null;
        }

        var parts = tag.ToLowerInvariant().Split('-');
        var beforeExtensions = parts.TakeWhile(p => p.Length > 1).Count();
        for (var i = 1; i < beforeExtensions; i++)
        {
            parts[i] = parts[i].Length switch
            {
                2 => parts[i].ToUpperInvariant(),
                4 when char.IsAsciiLetter(parts[i][0]) => char.ToUpperInvariant(parts[i][0]) + parts[i][1..],
                _ => parts[i],
            };
        }

        return string.Join('-', parts);
    }

    // RFC 5646 section 2.1 without the grandfathered tags.
    [GeneratedRegex(
        @"^([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?"
        + @"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WellFormed();
}
