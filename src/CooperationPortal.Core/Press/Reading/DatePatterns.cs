using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>
/// How dates are written in Russian, English, Chinese and Uzbek. The groups d, m, y are the day, month and year of a date
/// or of its start, d2, m2, y2 those of its end; the fuller form stands before the shorter.
/// </summary>
internal static class DatePatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string To = @"\s*[-–—]\s*";
    private const string Day = @"\d{1,2}";
    private const string Year = @"(?:19|20)\d\d";

    private const string RussianMonth =
        @"(?:январ\p{L}{1,2}|феврал\p{L}{1,2}|март\p{L}{0,2}|апрел\p{L}{1,2}|ма(?:й|ем|[яюе])|июн\p{L}{1,2}|июл\p{L}{1,2}"
        + @"|август\p{L}{0,2}|сентябр\p{L}{1,2}|октябр\p{L}{1,2}|ноябр\p{L}{1,2}|декабр\p{L}{1,2})\b";

    private const string EnglishMonth =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December"
        + @"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";

    private const string UzbekMonth =
        "(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|senty?abr|okty?abr|noyabr|dekabr)"
        + @"(?:ning|gacha|dagi|dan|da|ga)?\b";

    /// <summary>The first letters of the months, by their number.</summary>
    public static readonly IReadOnlyList<string[]> Months =
    [
        ["январ", "jan", "yanv"], ["феврал", "feb", "fev"], ["март", "mar"], ["апрел", "apr"], ["ма", "may"], ["июн", "jun", "iyun"],
        ["июл", "jul", "iyul"], ["август", "aug", "avg"], ["сентябр", "sep", "sen"], ["октябр", "oct", "okt"], ["ноябр", "nov", "noy"],
        ["декабр", "dec", "dek"],
    ];

    public static readonly IReadOnlyList<Regex> All = Of(
        [.. Russian(), .. English(), .. Uzbek(), .. Chinese(), .. Numbers()]);

    private static IEnumerable<string> Russian()
    {
        const string year = $@"(?:\s+(?<y2>{Year})(?:\s*(?:г\b\.?|год\p{{L}}{{0,2}}\b))?)?";
        const string firstYear = $@"(?:\s+(?<y>{Year})(?:\s*(?:г\b\.?|год\p{{L}}{{0,2}}\b))?)?";

        // In Uzbek written with Cyrillic letters the year stands before.
        const string yearBefore = $@"(?:\b(?<y>{Year})[-\s]*йил(?:нинг)?\s+)?";
        yield return $@"\b(?:с\s+)?(?<d>{Day})\s+(?<m>{RussianMonth}){firstYear}(?:{To}|\s+(?:по|до)\s+)(?<d2>{Day})\s+(?<m2>{RussianMonth}){year}";
        yield return $@"{yearBefore}\b(?:с\s+)?(?<d>{Day})(?:{To}|\s+(?:по|до)\s+)(?<d2>{Day})[\s-]+(?<m2>{RussianMonth}){year}";
        yield return $@"{yearBefore}\b(?<d>{Day})[\s-]+(?<m>{RussianMonth})(?:\s+(?<y>{Year})(?:\s*(?:г\b\.?|год\p{{L}}{{0,2}}\b))?)?";
        yield return $@"\b(?<m>{RussianMonth})\s+(?<y>{Year})(?:\s*(?:г\b\.?|год\p{{L}}{{0,2}}\b))?";
        yield return $@"(?<=\bв\s+)(?<m>{RussianMonth})";
        yield return $@"\b(?<y>{Year})[-\s]*(?:г\.|год\p{{L}}{{0,2}}\b|йил\p{{L}}{{0,4}}\b)";
    }

    private static IEnumerable<string> English()
    {
        const string day = $@"{Day}(?:st|nd|rd|th)?";
        const string year = $@"(?:,?\s+(?<y2>{Year})\b)?";
        yield return $@"\b(?<m>{EnglishMonth})\s+(?<d>{Day})(?:,\s+(?<y>{Year}))?(?:{To}|\s+to\s+)(?<m2>{EnglishMonth})\s+(?<d2>{Day}){year}";
        yield return $@"\b(?<m>{EnglishMonth})\s+(?<d>{Day})(?:{To}|\s+to\s+)(?<d2>{Day})\b{year}";
        yield return $@"\b(?:from\s+)?(?<d>{Day})\s+(?<m>{EnglishMonth})(?:{To}|\s+to\s+)(?<d2>{Day})\s+(?<m2>{EnglishMonth}){year}";
        yield return $@"\b(?:from\s+)?(?<d>{day})(?:{To}|\s+to\s+)(?<d2>{day})\s+(?:of\s+)?(?<m2>{EnglishMonth})\b{year}";
        yield return $@"\b(?<d>{day})\s+(?:of\s+)?(?<m>{EnglishMonth})\b(?:,?\s+(?<y>{Year})\b)?";
        yield return $@"\b(?<m>{EnglishMonth})\s+(?<d>{day})\b(?:,?\s+(?<y>{Year})\b)?";
        yield return $@"\b(?<m>{EnglishMonth}),?\s+(?<y>{Year})\b";
        yield return $@"(?<=\bin\s+)(?<m>{EnglishMonth})\b";
        yield return $@"(?<=\b(?:in|since|by|of)\s+)(?<y>{Year})\b";
    }

    private static IEnumerable<string> Uzbek()
    {
        const string year = $@"(?:\b(?<y>{Year})[-\s]*yil(?:ning)?(?:da|i)?\s+)?";
        yield return $@"{year}\b(?<d>{Day})[-\s]*(?<m>{UzbekMonth})(?:{To}|\s+)(?<d2>{Day})[-\s]*(?<m2>{UzbekMonth})(?:\s+kunlari)?";
        yield return $@"{year}\b(?<d>{Day}){To}(?<d2>{Day})[-\s]*(?<m2>{UzbekMonth})(?:\s+kunlari)?";
        yield return $@"{year}\b(?<d>{Day})[-\s]*(?<m>{UzbekMonth})(?:\s+kuni)?";
        yield return $@"\b(?<y>{Year})[-\s]*yil(?:ning)?\s+(?<m>{UzbekMonth})(?:\s+oyi\p{{L}}*)?";
        yield return $@"\b(?<y>{Year})[-\s]*yil\p{{L}}{{0,4}}\b";
    }

    private static IEnumerable<string> Chinese()
    {
        const string year = $@"(?:(?<y>{Year})\s*年\s*)?";
        yield return $@"{year}(?<m>{Day})\s*月\s*(?<d>{Day})\s*[日号]?\s*(?:至|到|[-–—~～])\s*(?:(?<y2>{Year})\s*年\s*)?(?:(?<m2>{Day})\s*月\s*)?(?<d2>{Day})\s*[日号]";
        yield return $@"{year}(?<m>{Day})\s*月\s*(?<d>{Day})\s*[日号]";
        yield return $@"(?<y>{Year})\s*年\s*(?<m>{Day})\s*月";
        yield return $@"(?<!\d)(?<m>{Day})\s*月";
        yield return $@"(?<!\d)(?<y>{Year})\s*年";
    }

    private static IEnumerable<string> Numbers()
    {
        yield return $@"\b(?<d>{Day})\.(?<m>{Day})\.(?<y>{Year})\b";
        yield return $@"\b(?<y>{Year})-(?<m>\d\d)-(?<d>\d\d)\b";
    }

    private static List<Regex> Of(IEnumerable<string> patterns) => [.. patterns.Select(p => new Regex(p, Options))];
}
