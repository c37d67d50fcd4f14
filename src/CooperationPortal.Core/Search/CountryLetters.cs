namespace CooperationPortal.Core.Search;

/// <summary>The one character by which Chinese news calls a country beside another: 中俄蒙 are China, Russia and Mongolia, 访俄 a visit to Russia.</summary>
internal static class CountryLetters
{
    private static readonly Dictionary<char, string> Countries =
        ("中中国 俄俄罗斯 韩韩国 日日本 蒙蒙古 哈哈萨克斯坦 乌乌兹别克斯坦 吉吉尔吉斯斯坦 塔塔吉克斯坦 土土库曼斯坦 白白俄罗斯 朝朝鲜 英英国 美美国 法法国 德德国 "
            + "意意大利 柬柬埔寨 越越南 泰泰国 印印度 以以色列 摩摩尔多瓦 阿阿塞拜疆 波波兰 帕帕劳 台台湾 华中国")
        .Split(' ').ToDictionary(word => word[0], word => word[1..]);

    // Before a character: to visit, to come to, to leave for, posted to, in, towards.
    private const string Towards = "访来赴驻在对";

    // After a character: the side.
    private const char Side = '方';

    // Before a known word or at the end of what was typed they are countries; within 德蒙福特 they are sounds.
    private const string MayFollow = "两三双各间";

    /// <summary>The countries that stand at that place, and how many characters they take; none where there is no such word.</summary>
    /// <param name="text">Chinese that was written as one.</param>
    /// <param name="at">Where no known word begins.</param>
    /// <param name="isWord">Whether a known word begins at a place, which then is meant.</param>
    public static (IReadOnlyList<string> Names, int Length) At(string text, int at, Func<int, bool> isWord)
    {
        var (names, length) = Read(text, at, isWord);
        return length > 0 && (at + length == text.Length || isWord(at + length) || MayFollow.Contains(text[at + length], StringComparison.Ordinal))
            ? (names, length)
            : ([], 0);
    }

    private static (IReadOnlyList<string> Names, int Length) Read(string text, int at, Func<int, bool> isWord)
    {
        if (Towards.Contains(text[at], StringComparison.Ordinal))
        {
            return at + 1 < text.Length && !isWord(at + 1) && Countries.TryGetValue(text[at + 1], out var there) ? ([there], 2) : ([], 0);
        }

        var names = new List<string>();
        while (at + names.Count < text.Length && !isWord(at + names.Count) && Countries.TryGetValue(text[at + names.Count], out var name))
        {
            names.Add(name);
        }

        return names.Count > 1 ? (names, names.Count)
            : names.Count == 1 && at + 1 < text.Length && text[at + 1] == Side ? (names, 2)
            : ([], 0);
    }
}
