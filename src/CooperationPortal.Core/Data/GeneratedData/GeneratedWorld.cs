using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>What the makers of records share.</summary>
internal sealed class GeneratedWorld(GeneratedRegistry registry, GeneratedNumbers numbers, GeneratedIds ids, Random random)
{
    private readonly Dictionary<string, string> folded = [];

    public GeneratedRegistry Registry => registry;

    public GeneratedNumbers Numbers => numbers;

    public GeneratedIds Ids => ids;

    public Random Random => random;

    public GeneratedDates Dates { get; } = new(random);

    public List<Guid> People { get; } = [];

    public List<Guid> Sources { get; } = [];

    public List<Guid> Events { get; } = [];

    public T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    public bool In(int percent) => random.Next(100) < percent;

    public GeneratedSide Side(string country) => random.Next(20) switch
    {
        < 12 when registry.Body(country, random) is { } body => new GeneratedSide(body.Place, body, null),
        12 => new GeneratedSide(registry.Place(country, random), null, Text(Any(GeneratedPhrases.Bodies).Word)),
        _ => new GeneratedSide(registry.Place(country, random), null, null),
    };

    /// <summary>In the language of a source, and often in others.</summary>
    public LocalizedText Text(LocalizedText all) => Written(lang => all[lang]!);

    public LocalizedText Written(Func<string, string> wordsIn)
    {
        var source = Any<string>([LanguageTag.Russian, LanguageTag.Russian, LanguageTag.Chinese, LanguageTag.Uzbek, LanguageTag.English]);
        return new LocalizedText(
            source, LanguageTag.Interface.Where(lang => lang == source || In(40)).Select(lang => KeyValuePair.Create(lang, wordsIn(lang))));
    }

    /// <summary>A specialty, and now and then a condition.</summary>
    public IReadOnlyList<Term> Subjects() =>
        In(10) && registry.Conditions.Count > 0 ? [Any(registry.Specialties), Any(registry.Conditions)] : [Any(registry.Specialties)];

    public static string[] CodesOf(IEnumerable<Term> subjects, VocabularyKind vocabulary) =>
        [.. subjects.Where(t => t.Vocabulary == vocabulary).Select(t => t.Code)];

    public static RecordScope ScopeOf(IEnumerable<GeneratedSide> sides) => new(
        [.. sides.SelectMany(s => s.Place.Scope).Distinct().Order()],
        [.. sides.Select(s => s.Body?.Id).OfType<Guid>().Distinct().Order()]);

    public void SetKeys(
        Record record, string reference, IReadOnlyList<LocalizedText> own, IReadOnlyList<Term> subjects, ActivityType? kind,
        IEnumerable<GeneratedSide> sides)
    {
        var all = sides.ToList();
        new RecordWords(
            reference,
            own,
            [],
            [],
            [.. subjects.Select(t => t.Label)],
            [.. subjects.Select(t => (t.Vocabulary, t.Code))],
            kind is null or ActivityType.Other ? [] : [kind.Value],
            [.. all.Select(s => s.Written?.Source).OfType<string>()],
            [.. all.SelectMany(s => s.NameKeys).Distinct().Order(StringComparer.Ordinal)],
            registry.KeysOf(record.RegionIds)).SetOn(record, Fold);
    }

    /// <summary>Labels come again and again, titles do not.</summary>
    private string Fold(string text)
    {
        if (!folded.TryGetValue(text, out var key))
        {
            key = SearchKey.Of(text);
            if (folded.Count < 100_000)
            {
                folded[text] = key;
            }
        }

        return key;
    }
}
