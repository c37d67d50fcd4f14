using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Chinese names as Russian writes them (the system of Palladius) and as pinyin: «Цинь Юйхуэй» is "Qin Yuhui", by whole
/// syllables, and the other way round.
/// </summary>
internal static partial class Palladius
{
    // The beginning of a syllable in pinyin and in Russian.
    private static readonly (string Pinyin, string Russian)[] Initials =
    [
        ("b", "б"), ("p", "п"), ("m", "м"), ("f", "ф"), ("d", "д"), ("t", "т"), ("n", "н"), ("l", "л"), ("g", "г"), ("k", "к"),
        ("h", "х"), ("zh", "чж"), ("ch", "ч"), ("sh", "ш"), ("r", "ж"), ("z", "цз"), ("c", "ц"), ("s", "с"),
    ];

    // After these the vowel is soft.
    private static readonly (string Pinyin, string Russian)[] SoftInitials = [("j", "цз"), ("q", "ц"), ("x", "с")];

    private static readonly (string Pinyin, string Russian)[] Finals =
    [
        ("a", "а"), ("ai", "ай"), ("an", "ань"), ("ang", "ан"), ("ao", "ао"), ("e", "э"), ("ei", "эй"), ("en", "энь"), ("eng", "эн"),
        ("i", "и"), ("ia", "я"), ("ian", "янь"), ("iang", "ян"), ("iao", "яо"), ("ie", "е"), ("in", "инь"), ("ing", "ин"),
        ("iong", "юн"), ("iu", "ю"), ("o", "о"), ("ong", "ун"), ("ou", "оу"), ("u", "у"), ("ua", "уа"), ("uai", "уай"),
        ("uan", "уань"), ("uang", "уан"), ("ui", "уй"), ("ui", "уэй"), ("un", "унь"), ("uo", "о"), ("uo", "уо"), ("ve", "юэ"), ("v", "юй"),
    ];

    private static readonly (string Pinyin, string Russian)[] SoftFinals =
    [
        .. Finals.Where(f => f.Pinyin[0] is 'i'), ("u", "юй"), ("ue", "юэ"), ("uan", "юань"), ("un", "юнь"),
    ];

    private static readonly (string Pinyin, string Russian)[] Alone =
    [
        ("a", "а"), ("ai", "ай"), ("an", "ань"), ("ang", "ан"), ("ao", "ао"), ("e", "э"), ("en", "энь"), ("er", "эр"), ("ou", "оу"),
        ("yi", "и"), ("ya", "я"), ("yan", "янь"), ("yang", "ян"), ("yao", "яо"), ("ye", "е"), ("yin", "инь"), ("ying", "ин"),
        ("yong", "юн"), ("you", "ю"), ("yu", "юй"), ("yue", "юэ"), ("yuan", "юань"), ("yun", "юнь"), ("wu", "у"), ("wa", "ва"),
        ("wai", "вай"), ("wan", "вань"), ("wang", "ван"), ("wei", "вэй"), ("wen", "вэнь"), ("weng", "вэн"), ("wo", "во"),
        ("shi", "ши"), ("zhi", "чжи"), ("chi", "чи"), ("ri", "жи"), ("si", "сы"), ("zi", "цзы"), ("ci", "цы"), ("hui", "хуэй"), ("hui", "хой"),
    ];

    private static readonly Lazy<ILookup<string, string>> ToPinyin = new(() => Syllables().ToLookup(s => s.Russian, s => s.Pinyin));
    private static readonly Lazy<ILookup<string, string>> ToRussian = new(() => Syllables().ToLookup(s => s.Pinyin, s => s.Russian));

    /// <summary>The name in the other script; null where some word is not made of such syllables.</summary>
    public static string? Exchange(string typed)
    {
        var words = Word().Matches(typed).Select(m => m.Value.ToLowerInvariant()).ToList();
        var table = TextWords.IsCyrillic(typed) ? ToPinyin.Value : ToRussian.Value;
        var exchanged = words.Select(word => Exchange(word, table)).ToList();
        return words.Count == 0 || exchanged.Contains(null) ? null : string.Join(' ', exchanged);
    }

    /// <summary>The longest syllables that leave no rest.</summary>
    private static string? Exchange(string word, ILookup<string, string> table)
    {
        if (word.Length == 0)
        {
            return "";
        }

        for (var length = Math.Min(6, word.Length); length > 0; length--)
        {
            if (table[word[..length]].FirstOrDefault() is { } syllable && Exchange(word[length..], table) is { } rest)
            {
                return syllable + rest;
            }
        }

        return null;
    }

    private static IEnumerable<(string Pinyin, string Russian)> Syllables() =>
    [
        .. Alone,
        .. from initial in SoftInitials from final in SoftFinals select (initial.Pinyin + final.Pinyin, initial.Russian + final.Russian),
        .. from initial in Initials from final in Finals select (initial.Pinyin + final.Pinyin, initial.Russian + final.Russian),
    ];

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
