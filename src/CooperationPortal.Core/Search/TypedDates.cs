using System.Globalization;
using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Dates as people type them in four languages, as one word of EDTF each: «23 марта 2018», "March 23, 2018", 2018年3月23日 and
/// "2018 yil 23 mart" are 2018-03-23, «май 2014» is 2014-05, «с 14 по 16 ноября» is XXXX-11-14/XXXX-11-16.
/// </summary>
internal static partial class TypedDates
{
    private const string Month =
        "(?:янв(?:ар(?:[ьяюе]|[её]м)?)?|фев(?:р(?:ал(?:[ьяюе]|[её]м)?)?)?|мар(?:т(?:[ауе]|ом)?)?|апр(?:ел(?:[ьяюе]|ем)?)?|ма[йяюе]"
        + "|ию[нл](?:[ьяюе]|ем)?|авг(?:уст(?:[ауе]|ом)?)?|сен(?:т(?:ябр(?:[ьяюе]|[её]м)?)?)?|окт(?:ябр(?:[ьяюе]|[её]м)?)?"
        + "|ноя(?:б(?:р(?:[ьяюе]|[её]м)?)?)?|дек(?:абр(?:[ьяюе]|[её]м)?)?"
        + "|jan(?:uary)?|feb(?:ruary)?|mar(?:ch|t)?|apr(?:il|el)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
        + "|dec(?:ember)?|yanvar|fevral|i?yun|i?yul|avgust|senty?abr|okty?abr|noyabr|dekabr)"
        + @"(?:(?:i|и)?(?:da|дa|даги|да|dagi|dan|дан|ning|нинг|gacha|гача))?\.?(?![\p{L}\p{N}])";

    private const string Day = @"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])(?:-?(?:го|е|ого|st|nd|rd|th))?";
    private const string Year = @"(?:19|20)[0-9]{2}(?![0-9])(?:(?:\s*|-)(?:год(?:а|у|е|ом)?|г\.?|y\.|yil(?:i|da|ning)?|йил(?:и|да|нинг)?)(?!\p{L}))?";
    private const string To = @"\s*(?:[-–—]|\b(?:и|по|до|and|to|dan|va|дан|ва)\b)\s*";
    private const string Gap = @"[\s,-]+";

    /// <summary>With each date as one word; a text of any length is read no further than words are looked for.</summary>
    public static string Mark(string typed) => typed.Any(char.IsAsciiDigit)
        ? YearInWords().Replace(Date().Replace(SearchWords.Cut(typed), Marked), " ${y} ")
        : typed;

    /// <summary>The days as their months; null where no day of a known year was typed.</summary>
    public static string? Wider(string marked) => MarkedDay().Replace(marked, "${month}") is var wider && wider != marked ? wider : null;

    private static string Marked(Match match)
    {
        var first = Point(match.Groups["y"], match.Groups["m"], match.Groups["d"], match.Groups["y2"]);
        var last = match.Groups["d2"].Success
            ? Point(match.Groups["y2"], match.Groups["m2"].Success ? match.Groups["m2"] : match.Groups["m"], match.Groups["d2"], match.Groups["y"])
            : first;
        var edtf = first == last ? first : $"{first}/{last}";
        return EdtfDate.TryParse(edtf, out var date) ? $" {date.Text} " : match.Value;
    }

    private static string Point(Group year, Group month, Group day, Group otherYear) => EdtfPoint.Write(
        year.Success ? Number(year) : otherYear.Success ? Number(otherYear) : null, MonthOf(month.Value.ToLowerInvariant()),
        day.Success ? Number(day) : null, "");

    private static int Number(Group group) =>
        int.Parse(string.Concat(group.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    /// <summary>All names of a month begin alike, but in July and June.</summary>
    private static int MonthOf(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : name[0] is 'i' or 'y' && name.Contains("yu", StringComparison.Ordinal) ? (name.Contains("yun", StringComparison.Ordinal) ? 6 : 7)
        : name[..3] switch
        {
            "янв" or "jan" or "yan" => 1,
            "фев" or "feb" or "fev" => 2,
            "мар" or "mar" => 3,
            "апр" or "apr" => 4,
            "май" or "мая" or "маю" or "мае" or "may" => 5,
            "июн" or "jun" => 6,
            "июл" or "jul" => 7,
            "авг" or "aug" or "avg" => 8,
            "сен" or "sep" or "sen" => 9,
            "окт" or "oct" or "okt" => 10,
            "ноя" or "nov" or "noy" => 11,
            _ => 12,
        };

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}№.-])(?:(?:с|from|from the)\s+)?(?:"
            + $@"(?<d>{Day}){Gap}(?<m>{Month})(?:{Gap}(?<y>{Year}))?{To}(?<d2>{Day}){Gap}(?<m2>{Month})(?:{Gap}(?<y2>{Year}))?"
            + $@"|(?<d>{Day})(?:{To}(?<d2>{Day}))?{Gap}(?<m>{Month})(?:{Gap}(?<y>{Year}))?"
            + $@"|(?<m>{Month}){Gap}(?<d>{Day})(?:{To}(?<d2>{Day}))?(?:{Gap}(?<y>{Year}))?"
            + $@"|(?<m>{Month}){Gap}(?<y>{Year})"
            + $@"|(?<y>{Year}){Gap}(?:(?<d>{Day})(?:{To}(?<d2>{Day}))?{Gap})?(?<m>{Month})"
            + @"|(?<d>[0-3]?[0-9])[./](?<m>[01]?[0-9])[./](?<y>(?:19|20)[0-9]{2})(?![0-9./-])"
            + @"|(?<y>(?:19|20)[0-9]{2})[./](?<m>[01]?[0-9])[./](?<d>[0-3]?[0-9])(?![0-9./-]))"
            + @"|(?<![0-9])(?:(?<y>[0-9]{4})年(?<m>[01]?[0-9])月(?:份|(?<d>[0-3]?[0-9])[日号]?(?:[-–—至到]+(?:(?<m2>[01]?[0-9])月)?(?<d2>[0-3]?[0-9])[日号]?)?)?"
            + @"|(?<m>[01]?[0-9])月(?<d>[0-3]?[0-9])[日号]?(?:[-–—至到]+(?:(?<m2>[01]?[0-9])月)?(?<d2>[0-3]?[0-9])[日号]?)?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    /// <summary>«2019 год», «2019г.», "2019-yilda", 2019年: the year without its word, which few records have.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}№.–—-])(?:(?:год|year)\s+)?(?<y>(?:19|20)[0-9]{2})(?:年份?|(?:\s*|-)(?:год(?:а|у|е|ом|ы|ов)?|гг?\.?|years?|y\.|yil(?:i|da|dagi|gi|ning|dan)?|йил(?:и|да|даги|нинг|дан)?)(?![\p{L}\p{N}]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearInWords();

    [GeneratedRegex(
        @"(?<!\S)(?<month>[0-9]{4}-[0-9]{2})-[0-9]{2}(?:/[0-9]{4}-[0-9]{2}-[0-9]{2})?(?!\S)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedDay();
}
