using System.Text.RegularExpressions;
using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Adds to a search the specialties, conditions and kinds of cooperation that the words name, each of which has a page: by their labels
/// in any language and by what people call them. Those of which nothing is published are left out.
/// </summary>
public sealed partial class FoundSubjects(TermQueries terms, FigureQueries figures, ChineseWords chinese)
{
    private const int Most = 6;

    // Fewer letters begin too much, and fewer characters are in too much.
    private const int Shortest = 3;
    private const int ShortestHan = 2;

    public async Task<SearchResults> AddAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        foreach (var words in new[] { found.LookedFor, found.Typed }.SelectMany(Said).Distinct())
        {
            var named = (await NamedAsync(words, cancellationToken)).ToList();
            if (named.Count > 0)
            {
                return found with { Subjects = [.. (await PublishedAsync(named, cancellationToken)).Select(k => k.Link(lang))] };
            }
        }

        var parts = await PartsAsync(found.Typed, cancellationToken);
        return parts.Count == 0 ? found : found with { Subjects = [.. (await PublishedAsync(parts, cancellationToken)).Select(k => k.Link(lang))] };
    }

    /// <summary>Those that single words of several are called by, where they were written as one: 中医针灸.</summary>
    private async Task<List<Known>> PartsAsync(string typed, CancellationToken cancellationToken)
    {
        if (await chinese.PartAsync(typed, cancellationToken) is not { } parted)
        {
            return [];
        }

        var all = await AllAsync(cancellationToken);
        return [.. SearchWords.Split(parted).Where(part => HanScript.Has(part) && !IsBody(part)).SelectMany(part => all.Where(known => known.Has(part))).Distinct()];
    }

    /// <summary>In the characters of the vocabularies, and without the words that are said of any subject: «лечение рака» is about «рак».</summary>
    private static IEnumerable<string> Said(string typed)
    {
        var words = HanScript.Simplify(typed);
        yield return words;
        if (SearchWords.Split(words) is var parts && parts.Where(part => !Common().IsMatch(part)).ToList() is { Count: > 0 } own && own.Count < parts.Length)
        {
            yield return string.Join(' ', own);
        }
    }

    [GeneratedRegex(
        "^(?:лечени[еяюи]|лечением|лечить|диагностик[аеиу]|орган(?:а|ы|ов)?|treat(?:ment|ing)?|organs?|davolash|diagnostika|aʼzo(?:lar)?|治疗|诊断)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Common();

    /// <summary>Those that all the words name; where some are called exactly so, these alone.</summary>
    private async Task<IEnumerable<Known>> NamedAsync(string words, CancellationToken cancellationToken)
    {
        var (sought, parts) = (SearchWords.Of(words), SearchWords.Split(SearchWords.Shown(words)));
        if (sought.Count == 0 || !sought.All(IsTelling) || parts.All(IsBody) || !parts.All(p => !HanScript.Has(p) || p.Length >= ShortestHan))
        {
            return [];
        }

        var all = await AllAsync(cancellationToken);
        var named = all.Where(known => known.IsNamedBy(sought, parts)).ToList();
        var key = SearchKey.Of(SearchWords.Shown(words));
        var exact = named.FindAll(known => known.IsCalled(key));
        return exact.Count > 0 ? exact : named;
    }

    /// <summary>Those of which most is published first.</summary>
    private async Task<IEnumerable<Known>> PublishedAsync(List<Known> named, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<Known, int>();
        foreach (var aspect in named.GroupBy(known => known.Subject.Aspect))
        {
            var figuresOf = await figures.OfAsync(aspect.Key, [.. aspect.Select(known => known.Subject.Code)], cancellationToken);
            foreach (var known in aspect)
            {
                counts[known] = figuresOf.CountOfAll(aspect.Key, known.Subject.Code);
            }
        }

        return named.Where(known => counts[known] > 0).OrderByDescending(known => counts[known]).Take(Most);
    }

    private async Task<List<Known>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new List<Known>();
        foreach (var (vocabulary, kind) in new[] { (VocabularyKind.Specialty, SubjectKind.Specialty), (VocabularyKind.Condition, SubjectKind.Condition) })
        {
            all.AddRange((await terms.AllAsync(vocabulary, cancellationToken))
                .Select(t => new Known(kind, t.Code, t.Label, TermWords.Of(vocabulary, t.Code))));
        }

        all.AddRange(ActivityWords.Types()
            .Select(a => new Known(SubjectKind.Cooperation, a.ToString(), ActivityWords.LabelOf(a), ActivityWords.Of(a))));
        return all;
    }

    /// <summary>Who looks for a hospital does not look for how they are built.</summary>
    private static bool IsBody(string word) => InstitutionKindWords.KindsOf(word).Length > 0;

    private static bool IsTelling(SearchWord word) => word.IsPart || word.IsWhole || word.Key.Length >= Shortest;

    /// <summary>A subject with all that it is called.</summary>
    private sealed class Known(SubjectKind kind, string code, LocalizedText label, IEnumerable<string> words)
    {
        private readonly string[] texts = [.. label.Texts.Values.Concat(words)];

        public Subject Subject { get; } = new(kind, code, new Dictionary<string, LocalizedString>());

        public SubjectLink Link(string lang) => new(kind, code, label.In(lang));

        /// <summary>In these characters, whatever else sounds like them.</summary>
        public bool Has(string characters) => texts.Contains(characters, StringComparer.Ordinal);

        public bool IsCalled(string key) => texts.Any(text => SearchKey.Of(text) == key);

        /// <summary>Characters are compared as they are written, for many sound alike; words as they begin.</summary>
        public bool IsNamedBy(IReadOnlyList<SearchWord> sought, string[] parts)
        {
            var han = parts.Where(HanScript.Has).ToList();
            var keys = texts.Where(text => !HanScript.Has(text)).Select(SearchKey.Of).ToList();
            return han.TrueForAll(part => texts.Any(text => Holds(text, part)))
                && sought.Where(word => !word.IsPart).All(word => keys.Exists(key => IsIn(word, key)));
        }

        /// <summary>With three letters too much begins: they are the stem of the whole word.</summary>
        private static bool IsIn(SearchWord word, string key) => word.IsIn(key)
            && (word.IsWhole || word.Key.Length > Shortest || key.Split(' ').Any(said => WordStem.Of(said) == word.Key));

        /// <summary>As one word, or as two with others between them: 远程会诊 is 远程医疗会诊.</summary>
        private static bool Holds(string text, string part) => text.Contains(part, StringComparison.Ordinal)
            || Enumerable.Range(ShortestHan, Math.Max(0, part.Length - (2 * ShortestHan) + 1)).Any(at =>
                text.IndexOf(part[..at], StringComparison.Ordinal) is >= 0 and var begin
                && text.IndexOf(part[at..], begin + at, StringComparison.Ordinal) >= 0);
    }
}
