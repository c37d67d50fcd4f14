namespace CooperationPortal.Core.Search;

/// <summary>What the same keys give in the other layout of a Russian keyboard: «cfvfhf» is «самара», «ошфьгыш» is "jiamusi".</summary>
internal static class KeyboardLayout
{
    private const string English = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
    private const string Russian = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";

    // An apostrophe is a letter of Uzbek.
    private static readonly char[] NoLetters = [.. "`[];,.~{}:\"<>"];

    /// <summary>Null for letters of both alphabets, or of neither, and for Russian ones that are no letters in the other layout.</summary>
    public static string? Exchange(string typed)
    {
        var (latin, cyrillic) = (typed.Any(char.IsAsciiLetter), typed.Any(c => c is >= 'А' and <= 'я' or 'ё' or 'Ё'));
        return (latin, cyrillic) switch
        {
            (true, false) => Swap(typed, English, Russian),
            (false, true) => Swap(typed, Russian, English) is var keys && keys.IndexOfAny(NoLetters) >= 0 ? null : keys,
            _ => null,
        };
    }

    private static string Swap(string text, string from, string to) =>
        string.Concat(text.Select(c => from.IndexOf(c, StringComparison.Ordinal) is var key and >= 0 ? to[key] : c));
}
