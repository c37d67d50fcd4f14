using System.Text.RegularExpressions;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>What a reader typed to look for; the address of a list may hold a text of any length and any characters.</summary>
public static partial class SearchWords
{
    /// <summary>As much of a text as is looked for.</summary>
    public const int Longest = 200;

    /// <summary>The beginning that is looked for, without half a character at its end.</summary>
    public static string Cut(string typed)
    {
        var text = typed.Trim();
        return text.Length <= Longest ? text
            : char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)]
            : text[..Longest];
    }

    /// <summary>The words as a reader is shown them.</summary>
    public static string Shown(string typed) => SameWords.Unmarked(typed);

    /// <summary>Something was typed, but neither a letter nor a digit: nothing fits it.</summary>
    public static bool AreNone(string? typed) => !string.IsNullOrWhiteSpace(typed) && SearchKey.Of(Cut(typed)).Length == 0;

    // Those that ask among them. Of 'WHO' and the like, which are capitals, none is small.
    private static readonly HashSet<string> Small = new(
        ("и в во на с со по о об обо из от для к ко у за при до не ли же как или между через про над под без"
            + " кто что какой какая какое какие каких каким какими где когда куда откуда сколько кому чем который которая которое которые которых есть был была было были быть будет будут"
            + " такой такая такое такие скажите подскажите пожалуйста"
            + " приезжал приезжала приезжали приехал приехала приехали ездил ездила ездили"
            + " and or of the in with for to on at by from a an is are was were be been has have had do does did about between"
            + " that what which who whom when where how many any came come went"
            + " va bilan uchun ва билан учун nomidagi номидаги oʻrtasida oʻrtasidagi ўртасида ўртасидаги haqida boʻyicha hamda ham qanday qaysi kim nima qachon qayerda kelgan keldi borgan bordi bor bormi mavjud mavjudmi nimalar qanaqa qayerdan qayerga orasida orasidagi edi edimi ekan"
            + " ҳақида бўйича ҳамда ҳам қандай қайси ким нима қачон қаерда келган келди борган борди бор борми мавжуд мавжудми нималар қанақа қаердан қаерга орасида орасидаги эди эдими экан"
            + " 的 和 与 在 对 了 吗 什么 哪些 哪个 哪家 哪位 谁 何时 哪里 多少 怎么 如何 是否 有没有 来过 去过 签了 签过 之间 关于 外国"
            + " 请问 请教 我想 我想找 我想去 我想了解 我想知道 我要 我要找 想找 想去 想了解 想知道 帮我 帮我找 告诉我 有什么")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands at the end of a word and is no part of it.</summary>
    internal static readonly char[] Marks = ['?', '!', '.', ',', ';', ':', '"', '«', '»', '？', '！', '。', '，'];

    /// <summary>The words as they were typed.</summary>
    internal static string[] Split(string typed) =>
        NumberSign().Replace(Cut(typed), "№ ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Each word with what it is recognised by when it is heard: the beginning of a word, or any part of one for Chinese, which has no
    /// spaces between words.
    /// </summary>
    internal static IReadOnlyList<SearchWord> Of(string typed) => Of(typed, SoundOf, Other);

    /// <summary>The same of what is written: of Chinese the characters.</summary>
    internal static IReadOnlyList<SearchWord> Written(string typed) => Of(typed, WrittenOf, OtherWritten);

    /// <summary>As they are written, and whether they are together the name of a thing, which a record must say itself.</summary>
    internal static (IReadOnlyList<SearchWord> Words, bool AreOneName) OfRecords(string typed) =>
        Written(typed) is var words && Of(typed).All(word => word.Others.Count == 0) && TermWords.AreOneName(words)
            ? ([.. words.Select(word => word with { Others = [] })], true)
            : (words, false);

    private static IReadOnlyList<SearchWord> Of(
        string typed, Func<string, IEnumerable<SearchWord>> chinese, Func<string, IEnumerable<SearchWord>> other) =>
    [
        .. Telling(Split(TypedDates.Mark(typed))).SelectMany(part => part[0] == SameWords.Mark ? WithOthers(part[1..], chinese, other)
            : DayWords.Sought(part) is { } day ? [day]
            : WordsOf(part, chinese)).Distinct(),
    ];

    private static IEnumerable<SearchWord> WordsOf(string part, Func<string, IEnumerable<SearchWord>> chinese) => HanScript.Has(part)
        ? chinese(part)
        : KeysOf(part).Select(key => IsAcronym(part) || IsShortNumber(key) ? new SearchWord(key, false, true)
            : IsOneLetter(part) ? new SearchWord(part.ToLowerInvariant(), false, true)
            : OwnOf(part, key));

    /// <summary>
    /// Three letters begin too many words that have nothing to do with it: of a name in Latin letters and of a surname all are looked for
    /// («Кариев» is no «кардиолог»). Who types three letters means a beginning, and two are a word: "Dr. Ho" is no hospital.
    /// </summary>
    private static SearchWord OwnOf(string part, string key)
    {
        var stem = WordStem.Of(key);
        return stem.Length >= ShortestBeginning || key.Any(char.IsAsciiDigit) ? new SearchWord(stem, false)
            : key.Length < ShortestBeginning ? new SearchWord(key, false, key.Length < SearchQueries.ShortestReading)
            : !TextWords.IsCyrillic(part) || SaidWords.IsSurname(key) ? new SearchWord(key, false)
            : new SearchWord(key.EndsWith("ia", StringComparison.Ordinal) ? key[..^1] : stem, false);
    }

    private static string[] KeysOf(string part) =>
        SearchKey.Of(Ordinal().Replace(part, "${number}")).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<SearchWord> SoundOf(string part) => KeysOf(part).Select(key => new SearchWord(key, true));

    /// <summary>What sounds long enough is also a name in other letters: 佳木斯, Jiamusi, Цзямусы.</summary>
    private static IEnumerable<SearchWord> WrittenOf(string part) => CharacterKey.RunsOf(part).Select(run => new SearchWord(CharacterKey.OfRun(run), true)
    {
        Others = SearchKey.Of(run) is { Length: >= ShortestSound } sound ? [new SearchWord(sound, false)] : [],
    });

    /// <summary>What stands for a word may be two (Far East); one of a few letters begins too many others.</summary>
    private static IEnumerable<SearchWord> WithOthers(
        string part, Func<string, IEnumerable<SearchWord>> chinese, Func<string, IEnumerable<SearchWord>> other)
    {
        var others = SameWords.Of(part).SelectMany(other).ToList();
        return (others, WordsOf(part, chinese).ToList()) switch
        {
            ([], var own) => own,
            (_, [{ IsPart: false, Key.Length: < ShortestBeginning } own]) => [own with { IsWhole = true, Others = others }],
            (_, [var own]) => [own with { Others = [.. own.Others, .. others] }],
            _ => [others[0] with { Others = others }],
        };
    }

    /// <summary>One character is part of words that have nothing to do with it: 心 of 中心.</summary>
    private static IEnumerable<SearchWord> OtherWritten(string word) => !HanScript.Has(word) ? Other(word)
        : word.Length > 1 ? WrittenOf(word).SelectMany(written => written.Choices())
        : [];

    private static IEnumerable<SearchWord> Other(string word) => (word, key: SearchKey.Of(word)) switch
    {
        // What sounds that short sounds like parts of words that have nothing to do with it: 癌 is "ai" of "training", 血液 "xue" of 医学.
        (_, var key) when HanScript.Has(word) => word.Length > 1 && key.Length >= ShortestBeginning ? [new SearchWord(key, true)] : [],
        (_, { Length: < ShortestBeginning } key) => FormsOf(word, key).Select(form => new SearchWord(form, false, true)),
        (_, var key) => [new SearchWord(WordStem.Of(key) is { Length: >= ShortestBeginning } stem ? stem : key, false)],
    };

    /// <summary>Of a short Russian word that is no acronym each form for itself: «мэра», but not «мероприятия».</summary>
    private static IEnumerable<string> FormsOf(string word, string key) =>
        word.All(char.IsLower) && word.All(c => c is >= 'а' and <= 'я' or 'ё') ? Cases.Select(ending => key + ending) : [key];

    private static readonly string[] Cases = [.. new[] { "", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах" }.Select(SearchKey.Of)];

    private const int ShortestBeginning = 4;

    private const int ShortestSound = 6;

    /// <summary>ЭКО, ВОЗ, TCM: longer ones begin hardly another word, and may be a name typed in capitals.</summary>
    internal static bool IsAcronym(string word) => word.Length is 2 or 3 && word.All(char.IsUpper);

    /// <summary>A key has no letter twice: of "zzzz" it would be one, with which something in everything begins.</summary>
    private static bool IsOneLetter(string word) => word.Length > 2 && char.IsLetter(word[0]) && !HanScript.Has(word) && word.ToLowerInvariant().Distinct().Count() == 1;

    /// <summary>Hospital 10 is not Hospital 101; of a longer number, as of a code, the beginning tells enough.</summary>
    private static bool IsShortNumber(string key) => key.Length < ShortestBeginning && key.All(char.IsAsciiDigit);

    /// <summary>Without the small words that join the others, where there are others.</summary>
    internal static IReadOnlyCollection<string> Telling(string[] words) =>
        words.Where(word => !IsSmall(word)).ToList() is { Count: > 0 } telling ? telling : words;

    /// <summary>The small words of two characters or more, which stand in Chinese without a space beside the others.</summary>
    internal static IEnumerable<string> SmallHan => Small.Where(word => word.Length > 1 && HanScript.Has(word));

    internal static bool IsSmall(string word) => Small.Contains(Apostrophes().Replace(word.Trim(Marks), "ʻ")) && !IsAcronym(word);

    [GeneratedRegex("['`´ʼ‘’]", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophes();

    /// <summary>Of "No. 5" the sign is looked for, as it stands in the keys of names.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])no(?:\.\s*|\s+)(?=[0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberSign();

    /// <summary>A number is the same with the ending by which it counts: «10-я», "10th".</summary>
    [GeneratedRegex("^(?<number>[0-9]+)-?(?:я|й|ая|ый|ой|го|му|ю|ую|е|ое|ом|ей|st|nd|rd|th|chi|nchi|inchi|son|чи|нчи|инчи|сон)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();
}
