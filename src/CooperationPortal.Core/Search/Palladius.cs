using System.Text.RegularExpressions;
using AnyAscii;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Chinese names as Russian writes them (the system of Palladius) and as pinyin: «Цинь Юйхуэй» is "Qin Yuhui", by whole
/// syllables, and the other way round.
/// </summary>
internal static partial class Palladius
{
    private const int LongestSyllable = 6;
    private const int MostSyllables = 5;
    private const int MostWords = 3;
    private const int MostOfAForm = 12;
    private const int MostGuesses = 48;
    private const int ShortestGivenName = 5;

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

    // As who does not know the system writes: Пудонг, Гуанджоу, Мудандзян.
    private static readonly (string Pinyin, string Russian)[] LooseInitials =
        [("zh", "дж"), ("zh", "ж"), ("j", "дж"), ("j", "дз"), ("j", "ж"), ("z", "дз"), ("z", "з"), ("q", "ч"), ("x", "ш"), ("x", "щ"), ("ch", "тч")];

    private static readonly (string Pinyin, string Russian)[] LooseFinals =
    [
        ("ai", "аи"), ("an", "ан"), ("ang", "анг"), ("ao", "ау"), ("e", "е"), ("ei", "ей"), ("en", "ен"), ("en", "ень"), ("en", "эн"), ("eng", "енг"), ("eng", "энг"), ("eng", "ен"),
        ("ia", "е"), ("ia", "иа"),
        ("ian", "ян"), ("ian", "иан"), ("ian", "ень"), ("iang", "янг"), ("iang", "ань"), ("iang", "ан"), ("ie", "ие"), ("in", "ин"), ("ing", "инг"),
        ("ong", "он"), ("ong", "онг"), ("ong", "унг"), ("ou", "у"), ("ou", "ю"), ("uan", "уан"), ("uang", "уанг"), ("ui", "уи"), ("ui", "уей"),
        ("un", "ун"), ("u", "ю"), ("v", "ю"), ("ue", "юе"), ("uo", "уо"),
    ];

    private static readonly (string Pinyin, string Russian)[] LooseAlone =
    [
        ("yi", "йи"), ("yang", "янг"), ("ying", "инг"), ("yong", "йонг"), ("you", "йоу"), ("yu", "ю"), ("yue", "юе"), ("yuan", "юан"), ("yun", "юн"),
        ("ye", "йе"), ("wang", "ванг"), ("wan", "ван"), ("wei", "вей"), ("wen", "вен"), ("wen", "вень"), ("wen", "вэн"), ("weng", "венг"), ("wu", "ву"), ("wa", "уа"),
        ("zhi", "джи"), ("zhi", "жи"), ("hui", "хуи"), ("hui", "хуей"), ("hui", "хвей"), ("shi", "щи"), ("an", "ан"), ("en", "эн"),
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
    private static readonly Lazy<ILookup<string, string>> Loosely = new(() => LooseSyllables().ToLookup(s => s.Russian, s => s.Pinyin));
    private static readonly Lazy<ILookup<string, string>> ToRussian = new(() => Syllables().ToLookup(s => s.Pinyin, s => s.Russian));

    /// <summary>The name in the other script; null where some word is not made of such syllables.</summary>
    public static string? Exchange(string typed)
    {
        var words = Word().Matches(typed).Select(m => m.Value.ToLowerInvariant()).ToList();
        var table = TextWords.IsCyrillic(typed) ? ToPinyin.Value : ToRussian.Value;
        var exchanged = words.Select(word => Exchange(word, table)).ToList();
        return words.Count == 0 || exchanged.Contains(null) ? null : string.Join(' ', exchanged);
    }

    /// <summary>
    /// The pinyin that a Russian writing can stand for, also declined, in Latin letters ("Gun Feytyan") and by who does not know the system, the likeliest first:
    /// «Мудандзяне» is Mudanjiang. Most of them are nobody's name.
    /// </summary>
    public static IReadOnlyList<string> Guess(string typed)
    {
        typed = TextWords.IsCyrillic(typed) || Exchange(typed) is not null ? typed : RussianLetters.Of(typed);
        var words = Word().Matches(typed).Select(m => m.Value.ToLowerInvariant()).ToList();
        var guesses = words.ConvertAll(word => Undeclined(word).SelectMany(w => Guesses(w, MostSyllables, []).Take(MostOfAForm)).Distinct().ToList());
        return !TextWords.IsCyrillic(typed) || words.Count > MostWords || guesses.Exists(g => g.Count == 0) ? []
            : [.. guesses.Aggregate(new[] { "" }.AsEnumerable(), (all, word) => all.SelectMany(_ => word, (begun, w) => $"{begun} {w}".Trim())).Take(MostGuesses)];
    }

    /// <summary>The word, and without what the cases of Russian add.</summary>
    private static IEnumerable<string> Undeclined(string word)
    {
        yield return word;
        if (CaseEnding().Match(word) is { Success: true } end)
        {
            yield return word[..end.Index];
            yield return $"{word[..end.Index]}ь";
            yield return $"{word[..end.Index]}й";
            yield return $"{word[..end.Index]}ы";
        }
    }

    private static List<string> Guesses(string word, int most, Dictionary<(string Left, int Most), List<string>> known)
    {
        if (word.Length == 0 || most == 0)
        {
            return word.Length == 0 ? [""] : [];
        }

        if (!known.TryGetValue((word, most), out var guesses))
        {
            known[(word, most)] = guesses =
            [
                .. (from length in Enumerable.Range(1, Math.Min(LongestSyllable, word.Length)).Reverse()
                    from syllable in ToPinyin.Value[word[..length]].Concat(Loosely.Value[word[..length]]).Distinct()
                    from rest in Guesses(word[length..], most - 1, known)
                    select syllable + rest).Take(MostGuesses),
            ];
        }

        return guesses;
    }

    /// <summary>The longest syllables that leave no rest.</summary>
    private static string? Exchange(string word, ILookup<string, string> table)
    {
        if (word.Length == 0)
        {
            return "";
        }

        for (var length = Math.Min(LongestSyllable, word.Length); length > 0; length--)
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

    private static IEnumerable<(string Pinyin, string Russian)> LooseSyllables() =>
    [
        .. LooseAlone,
        .. from initial in Initials.Concat(SoftInitials).Concat(LooseInitials)
            from final in Finals.Concat(SoftFinals).Concat(LooseFinals)
            select (initial.Pinyin + final.Pinyin, initial.Russian + final.Russian),
    ];

    /// <summary>The pinyin of a word that is long enough for two syllables, as given names are written; none of another word.</summary>
    public static IEnumerable<string> GivenNames(string word) => word.Length < ShortestGivenName ? []
        : TextWords.IsCyrillic(word) || Exchange(word) is null ? Guess(word)
        : [word];

    /// <summary>A name in characters as Russian writes it, with the family name first; null where it is no such name.</summary>
    public static string? OfCharacters(string typed) => typed.Trim() is { Length: 3 } name && name.All(HanScript.Is)
        ? Exchange($"{PinyinOf(name[..1])} {PinyinOf(name[1..])}")
        : null;

    private static string PinyinOf(string characters) => characters.Transliterate().Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("(?<=.{3})(?:[аоеуыияю]|ом|ем|ой|ей|ью|ах|ам|ами|ях|ям)$", RegexOptions.CultureInvariant)]
    private static partial Regex CaseEnding();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
