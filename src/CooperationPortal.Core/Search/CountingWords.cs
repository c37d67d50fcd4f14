using System.Globalization;
using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>What is counted in words is written in digits elsewhere: «десятая больница» and 第十医院, as 第10医院, are City Hospital 10.</summary>
internal static partial class CountingWords
{
    private const string Digits = "一二三四五六七八九";

    // By their beginnings, from the first on.
    private static readonly string[][] Begun =
    [
        ["перв", "втор", "трет", "четв", "пят", "шест", "седьм", "восьм", "девят", "десят"],
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        ["birinchi", "ikkinchi", "uchinchi", "toʻrtinchi", "beshinchi", "oltinchi", "yettinchi", "sakkizinchi", "toʻqqizinchi", "oʻninchi"],
    ];

    /// <summary>With the digits; null where nothing is counted.</summary>
    public static string? InDigits(string typed)
    {
        var text = Counted().Replace(typed, match => $" {ValueOf(match.Groups["number"].Value).ToString(CultureInfo.InvariantCulture)} ");
        text = Word().Replace(text, match => ValueOfWord(match.Value.ToLowerInvariant()) is > 0 and var value
            ? value.ToString(CultureInfo.InvariantCulture) : match.Value);
        return text == typed ? null : string.Join(' ', SearchWords.Split(text));
    }

    private static int ValueOfWord(string word) =>
        Begun.Max(words => Array.FindIndex(words, begun => Apostrophe().Replace(word, "ʻ").StartsWith(begun, StringComparison.Ordinal))) + 1;

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

    [GeneratedRegex("['’ʼ]", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

    [GeneratedRegex("第(?<number>[0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ая|ое|ую|ого|ому|ым|ом)|трет(?:ий|ья|ье|ью|ьей|ьего)"
            + "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
            + @"|birinchi|ikkinchi|uchinchi|to['’ʻʼ]rtinchi|beshinchi|oltinchi|yettinchi|sakkizinchi|to['’ʻʼ]qqizinchi|o['’ʻʼ]ninchi)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
