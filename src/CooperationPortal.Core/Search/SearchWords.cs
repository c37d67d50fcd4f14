using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

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
            + " кто что какой какая какое какие каких каким какими где когда куда откуда сколько который которая которое которые которых есть был была было были быть будет будут"
            + " and or of the in with for to on at by from a an is are was were be been has have had do does did about between"
            + " that what which who whom when where how many any"
            + " va bilan uchun ва билан учун nomidagi номидаги oʻrtasida oʻrtasidagi ўртасида ўртасидаги haqida boʻyicha hamda ham qanday qaysi kim nima qachon qayerda"
            + " 的 和 与 在 对 了 吗 什么 哪些 哪个 谁 何时 哪里")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Marks = ['?', '!', '.', ',', ';', ':', '"', '«', '»', '？', '！', '。', '，'];

    /// <summary>The words as they were typed.</summary>
    internal static string[] Split(string typed) =>
        NumberSign().Replace(Cut(typed), "№ ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Each word with what it is recognised by: the beginning of a word, or any part of one for Chinese, which has no
    /// spaces between words.
    /// </summary>
    internal static IReadOnlyList<SearchWord> Of(string typed) =>
    [
        .. Telling(Split(TypedDates.Mark(typed))).SelectMany(part => part[0] == SameWords.Mark ? WithOthers(part[1..])
            : DayWords.Sought(part) is { } day ? [day]
            : WordsOf(part)).Distinct(),
    ];

    private static IEnumerable<SearchWord> WordsOf(string part) => SearchKey.Of(Ordinal().Replace(part, "${number}")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(key => HanScript.Has(part) ? new SearchWord(key, true)
            : IsAcronym(part) || IsShortNumber(key) ? new SearchWord(key, false, true)
            : IsOneLetter(part) ? new SearchWord(part.ToLowerInvariant(), false, true)
            : new SearchWord(WordStem.Of(key), false));

    /// <summary>What stands for a word may be two (Far East); one of a few letters begins too many others.</summary>
    private static IEnumerable<SearchWord> WithOthers(string part)
    {
        var others = SameWords.Of(part).SelectMany(Other).ToList();
        return (others, WordsOf(part).ToList()) switch
        {
            ([], var own) => own,
            (_, [{ IsPart: false, Key.Length: < ShortestBeginning } own]) => [own with { IsWhole = true, Others = others }],
            (_, [var own]) => [own with { Others = others }],
            _ => [others[0] with { Others = others }],
        };
    }

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

    /// <summary>ЭКО, ВОЗ, TCM: longer ones begin hardly another word, and may be a name typed in capitals.</summary>
    internal static bool IsAcronym(string word) => word.Length is 2 or 3 && word.All(char.IsUpper);

    /// <summary>A key has no letter twice: of "zzzz" it would be one, with which something in everything begins.</summary>
    private static bool IsOneLetter(string word) => word.Length > 2 && char.IsLetter(word[0]) && !HanScript.Has(word) && word.ToLowerInvariant().Distinct().Count() == 1;

    /// <summary>Hospital 10 is not Hospital 101; of a longer number, as of a code, the beginning tells enough.</summary>
    private static bool IsShortNumber(string key) => key.Length < ShortestBeginning && key.All(char.IsAsciiDigit);

    /// <summary>Without the small words that join the others, where there are others.</summary>
    internal static IReadOnlyCollection<string> Telling(string[] words) =>
        words.Where(word => !IsSmall(word)).ToList() is { Count: > 0 } telling ? telling : words;

    internal static bool IsSmall(string word) => Small.Contains(Apostrophes().Replace(word.Trim(Marks), "ʻ")) && !IsAcronym(word);

    [GeneratedRegex("['`´ʼ‘’]", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophes();

    /// <summary>Of "No. 5" the sign is looked for, as it stands in the keys of names.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])no(?:\.\s*|\s+)(?=[0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberSign();

    /// <summary>A number is the same with the ending by which it counts: «10-я», "10th".</summary>
    [GeneratedRegex("^(?<number>[0-9]+)-?(?:я|й|ая|ый|ой|го|му|ю|ую|е|ое|ом|ей|st|nd|rd|th|chi|nchi|inchi|son|чи|нчи|инчи|сон)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    /// <summary>The records, or the names, in which each of the words occurs.</summary>
    internal static IQueryable<T> WithWords<T>(this IQueryable<T> records, string? typed)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return records;
        }

        var words = Of(typed);
        if (words.Count == 0)
        {
            return records.Where(r => false);
        }

        return typeof(T).IsAssignableTo(typeof(Record)) && !words.Any(word => word.Others.Count > 0) && TermWords.AreOneName(words)
            ? words.Aggregate(records, WithOwn)
            : words.Aggregate(records, With);
    }

    /// <summary>The records, or the names, in which the word occurs or another that stands for it.</summary>
    internal static IQueryable<T> With<T>(this IQueryable<T> records, SearchWord word)
        where T : class => word.Others.Count > 0
            ? WithAny(records, word.Patterns(typeof(T).IsAssignableTo(typeof(Record))))
            : word.IsPart
            ? records.Where(r => EF.Property<string>(r, nameof(Record.SearchKey)).Contains(word.Key))
            : word.IsWhole
            ? records.Where(r => EF.Property<string>(r, nameof(Record.SearchKey)).Contains(word.AfterSpace + " ")
                || EF.Property<string>(r, nameof(Record.SearchKey)).StartsWith(word.BeforeSpace)
                || EF.Property<string>(r, nameof(Record.SearchKey)).EndsWith(word.AfterSpace)
                || EF.Property<string>(r, nameof(Record.SearchKey)) == word.Key)
            : records.Where(r => EF.Property<string>(r, nameof(Record.SearchKey)).StartsWith(word.Key)
                || EF.Property<string>(r, nameof(Record.SearchKey)).Contains(word.AfterSpace));

    /// <summary>
    /// One condition for each pattern: of these PostgreSQL unites what the index finds, and of an array of them it reads the table.
    /// </summary>
    private static IQueryable<T> WithAny<T>(IQueryable<T> records, IEnumerable<string> patterns)
        where T : class
    {
        Expression<Func<T, string>> key = r => EF.Property<string>(r, nameof(Record.SearchKey));
        var fits = patterns.Select(pattern => (Expression<Func<string>>)(() => pattern))
            .Select(pattern => (Expression)Expression.Call(Like, Expression.Constant(EF.Functions), key.Body, pattern.Body))
            .Aggregate(Expression.OrElse);
        return records.Where(Expression.Lambda<Func<T, bool>>(fits, key.Parameters));
    }

    private static readonly MethodInfo Like = typeof(DbFunctionsExtensions)
        .GetMethod(nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string)])!;

    /// <summary>What the record says itself, not where it is.</summary>
    private static IQueryable<T> WithOwn<T>(IQueryable<T> records, SearchWord word)
        where T : class
    {
        var before = $"%{(word.IsPart ? "" : " ")}{word.Key}{(word.IsWhole ? " " : "")}%{RecordWords.PlacesFollow.TrimStart()}%";
        return records.Where(r => EF.Functions.Like(EF.Property<string>(r, nameof(Record.SearchKey)), before));
    }
}
