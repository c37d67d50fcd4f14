using System.Globalization;
using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>What Chinese counts in words, other languages write in digits: 第十医院, as 第10医院, is City Hospital 10.</summary>
internal static partial class ChineseNumbers
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>With the digits; null where nothing is counted.</summary>
    public static string? InDigits(string typed)
    {
        var text = Counted().Replace(typed, match => $" {ValueOf(match.Groups["number"].Value).ToString(CultureInfo.InvariantCulture)} ");
        return text == typed ? null : string.Join(' ', SearchWords.Split(text));
    }

    private static int ValueOf(string number)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        var ten = number.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? DigitOf(number[0]) : (10 * (ten == 0 ? 1 : DigitOf(number[0]))) + (ten + 1 < number.Length ? DigitOf(number[ten + 1]) : 0);
    }

    private static int DigitOf(char digit) => Digits.IndexOf(digit, StringComparison.Ordinal) + 1;

    [GeneratedRegex("第(?<number>[0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
