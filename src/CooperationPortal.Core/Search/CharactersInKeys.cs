using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>The Chinese characters of what they say, for records that were published before keys held more than their sound.</summary>
internal sealed class CharactersInKeys(PortalDbContext db) : IKeyUpdate
{
    private static readonly Lazy<ILookup<string, string>> Words = new(() =>
        KindWords.All().Concat(ActivityWords.All()).Concat(TermWords.All()).Where(HanScript.Has).Distinct().ToLookup(SearchKey.Of, CharacterKey.Of));

    public string Name => "characters-in-keys";

    public IReadOnlyList<string> Tables => KeyTables.All;

    /// <summary>Once: who writes a record writes its characters.</summary>
    public Task<string> StateAsync(CancellationToken cancellationToken) => Task.FromResult("1");

    public async Task UpdateAsync(string table, Guid[] ids, CancellationToken cancellationToken)
    {
        // Each kind of record has Chinese words; a key with characters was written with all of them.
        var records = (await db.RecordsAsync(table, ids, cancellationToken)).Where(r => !OwnWords(r).Any(CharacterKey.Is)).ToList();
        var sounds = records.SelectMany(OwnWords).Distinct().ToArray();
        var names = (await db.Names.AsNoTracking()
            .Where(n => n.CharacterKey != null && sounds.Contains(EF.Property<string>(n, "JoinedKey"))).ToListAsync(cancellationToken))
            .ToLookup(n => n.SearchKey);
        await db.AddWordsAsync(table, records.Select(r => (r, CharactersOf(r, names))), cancellationToken);
    }

    /// <summary>Of its texts, and of the words and names whose sound stands in the key.</summary>
    private static IEnumerable<string> CharactersOf(Record record, ILookup<string, Name> names) =>
    [
        .. record.SearchTexts.SelectMany(t => t.Texts.Values).SelectMany(text => WordsOf(CharacterKey.Of(text))),
        .. OwnWords(record).SelectMany(sound => Words.Value[sound]),
        .. OwnWords(record).SelectMany(sound => names[sound]).Where(name => MayBeIn(record, name)).SelectMany(name => WordsOf(name.CharacterKey!)),
    ];

    /// <summary>Names that sound alike are told apart by what the record touches; of people it is not known.</summary>
    private static bool MayBeIn(Record record, Name name) => name switch
    {
        RegionName place => record.RegionIds.Contains(place.RegionId),
        InstitutionName body => record.InstitutionIds.Contains(body.InstitutionId),
        _ => true,
    };

    private static string[] OwnWords(Record record) => WordsOf(record.SearchKey.Split(RecordWords.PlacesFollow)[0]);

    private static string[] WordsOf(string key) => key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
