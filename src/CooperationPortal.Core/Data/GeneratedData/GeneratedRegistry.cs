using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>The places, institutions, specialties and conditions that generated records speak of.</summary>
internal sealed class GeneratedRegistry
{
    private static readonly string[] Busy = ["RU", "RU", "RU", "CN", "CN", "UZ", "UZ", "KZ"];

    private readonly Dictionary<string, List<GeneratedPlace>> placesByCountry;
    private readonly List<string> countries;
    private readonly Dictionary<Guid, IReadOnlyList<string>> placeKeys;

    private GeneratedRegistry(
        IReadOnlyList<GeneratedPlace> places, IReadOnlyList<Term> terms, Dictionary<Guid, IReadOnlyList<string>> placeKeys)
    {
        Places = places;
        this.placeKeys = placeKeys;
        placesByCountry = places.GroupBy(p => p.Country).ToDictionary(g => g.Key, g => g.ToList());
        countries = [.. placesByCountry.Keys.Order(StringComparer.Ordinal)];
        Specialties = [.. terms.Where(t => t.Vocabulary == VocabularyKind.Specialty)];
        Conditions = [.. terms.Where(t => t.Vocabulary == VocabularyKind.Condition)];
    }

    public IReadOnlyList<GeneratedPlace> Places { get; }

    public IReadOnlyList<Term> Specialties { get; }

    public IReadOnlyList<Term> Conditions { get; }

    public Dictionary<string, List<GeneratedBody>> Bodies { get; } = [];

    /// <summary>Countries, then their regions and cities, each in the order of their slugs, which is the same in every database.</summary>
    public static async Task<GeneratedRegistry> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var regions = await db.Regions.AsNoTracking().Include(r => r.Names)
            .ToListAsync(cancellationToken);
        var places = regions.Where(r => r.CountryIso2 != null && r.Status == RegionStatus.Current && r.Names.Count > 0);
        var terms = await db.Terms.AsNoTracking()
            .Where(t => (t.Vocabulary == VocabularyKind.Specialty || t.Vocabulary == VocabularyKind.Condition) && !t.Retired).ToListAsync(cancellationToken);
        var registry = new GeneratedRegistry(
            [.. places.OrderBy(r => r.Level).ThenBy(r => r.Slug, StringComparer.Ordinal).Select(PlaceOf)],
            [.. terms.OrderBy(t => t.Code, StringComparer.Ordinal)],
            regions.ToDictionary(r => r.Id, r => Name.KeysOf(r.Names)));
        await registry.ReadBodiesAsync(db, cancellationToken);
        return registry;
    }

    /// <summary>The names of all these places, folded.</summary>
    public IReadOnlyList<string> KeysOf(IEnumerable<Guid> places) =>
        [.. places.SelectMany(id => placeKeys.GetValueOrDefault(id) ?? []).Distinct().Order(StringComparer.Ordinal)];

    public void Add(GeneratedBody body)
    {
        if (!Bodies.TryGetValue(body.Place.Country, out var bodies))
        {
            Bodies[body.Place.Country] = bodies = [];
        }

        bodies.Add(body);
    }

    /// <summary>Four of five records are of the countries for which the portal was made.</summary>
    public string Country(Random random) =>
        random.Next(5) > 0 ? Busy[random.Next(Busy.Length)] : countries[random.Next(countries.Count)];

    public GeneratedPlace Place(string country, Random random) => Often(placesByCountry[country], random);

    public GeneratedBody? Body(string country, Random random) =>
        Bodies.TryGetValue(country, out var bodies) ? Often(bodies, random) : null;

    /// <summary>Few take part in much, and many in little.</summary>
    private static T Often<T>(IReadOnlyList<T> all, Random random) =>
        all[(int)(Math.Pow(random.NextDouble(), 3) * all.Count)];

    private static GeneratedPlace PlaceOf(Region region) => new(
        region.Id, region.Level, region.CountryIso2!, [region.Id, .. region.AncestorIds], NamesOf(region.Names), Name.KeysOf(region.Names));

    private static Dictionary<string, string> NamesOf(IEnumerable<Name> names) =>
        LanguageTag.Interface.ToDictionary(lang => lang, lang => NameSet.Best(names, lang).Text);

    private async Task ReadBodiesAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var places = Places.ToDictionary(p => p.Id);
        var known = await db.Institutions.AsNoTracking().Include(i => i.Names)
            .Where(i => i.IsPublic && i.ParentId == null).ToListAsync(cancellationToken);
        foreach (var body in known.Where(i => places.ContainsKey(i.RegionId)).OrderBy(i => i.Slug, StringComparer.Ordinal))
        {
            Add(new GeneratedBody(body.Id, places[body.RegionId], NamesOf(body.Names), Name.KeysOf(body.Names)));
        }
    }
}
