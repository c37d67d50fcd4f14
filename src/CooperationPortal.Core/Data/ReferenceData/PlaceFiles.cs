using System.Globalization;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>Makes the places of the world from the files: countries, subdivisions and cities with their names.</summary>
internal sealed class PlaceFiles
{
    public static readonly string[] Files =
        ["regions.csv", "region-centroids.csv", "cities.csv", "places.csv", "names.csv", "time-zones.csv"];

    // GeoNames calls the parts of a city so; they are no partners of anybody and often bear the city's own names.
    private const string SectionOfCity = "PPLX";

    private readonly Dictionary<string, Row> own = ReferenceFile.Read("places.csv").ToDictionary(r => r["key"]);
    private readonly Dictionary<string, string> zones =
        ReferenceFile.Read("time-zones.csv").ToDictionary(r => r["code"], r => r["zone"]);
    private readonly PlaceNames names = new(ReferenceFile.Read("names.csv"));
    private readonly Dictionary<string, Region> places = [];
    private readonly Dictionary<Guid, Region> byId = [];
    private readonly HashSet<string> slugs = [];

    public static IReadOnlyCollection<Region> Read()
    {
        var files = new PlaceFiles();
        files.ReadCodes();
        files.ReadCities();
        files.ReadOwnCities();
        return files.places.Values;
    }

    private void ReadCodes()
    {
        var centroids = ReferenceFile.Read("region-centroids.csv").ToDictionary(r => r["code"]);
        var parentsFirst = ReferenceFile.Read("regions.csv").OrderBy(r => r["parent"].Length);
        foreach (var row in parentsFirst)
        {
            var code = row["code"];
            var place = new Region { Id = RegionIds.Of(code), Slug = Unique(code.ToLowerInvariant()), Level = LevelOf(row) };
            place.CountryIso2 = row["country"];
            place.IsoCode = code;
            place.TypeName = Filled(row["type"]);
            place.Status = row["replaced_by"].Length > 0 ? RegionStatus.Former : RegionStatus.Current;
            place.SuccessorId = row["replaced_by"].Length > 0 ? RegionIds.Of(row["replaced_by"]) : null;
            Add(code, place, row["parent"]);
            TakePosition(place, centroids.GetValueOrDefault(code));
            names.GiveToCode(place, code, row);
        }
    }

    private void ReadCities()
    {
        // The biggest city of a name has the plain address. Pristina is left out: ISO 3166-1 has no XK to put it in.
        var biggestFirst = ReferenceFile.Read("cities.csv")
            .Where(r => r["feature"] != SectionOfCity && places.ContainsKey(r["country"]))
            .OrderByDescending(r => int.Parse(r["population"], CultureInfo.InvariantCulture));
        foreach (var row in biggestFirst)
        {
            var key = RegionIds.CityKey(row["geonames_id"]);
            var region = own.GetValueOrDefault(key)?["region"] is { Length: > 0 } corrected ? corrected : row["region"];
            var namesWrong = own.GetValueOrDefault(key)?["names_wrong"] == "1";
            var city = AddCity(key, row["name"], row["country"], region, row);
            city.GeoNamesId = int.Parse(row["geonames_id"], CultureInfo.InvariantCulture);
            city.WikidataId = namesWrong ? null : Filled(row["wikidata_id"]);
            city.Population = int.Parse(row["population"], CultureInfo.InvariantCulture);
            names.GiveToCity(city, key, row["name"], namesWrong ? "" : row["name_ru"], namesWrong ? "" : row["name_zh"]);
        }
    }

    private void ReadOwnCities()
    {
        foreach (var row in own.Values.Where(r => r["name"].Length > 0))
        {
            var country = row["region"].Split('-')[0];
            var city = AddCity(row["key"], row["name"], country, row["region"], row);
            names.GiveToCity(city, row["key"], row["name"], "", "");
        }
    }

    private Region AddCity(string key, string name, string country, string region, Row position)
    {
        var id = RegionIds.Of(key);
        var title = names.OfficialOf(key, LanguageTag.English) ?? name;
        var place = new Region { Id = id, Slug = CitySlug(Slugs.Of(title, id), country, region, key), Level = RegionLevel.City };
        place.CountryIso2 = country;
        Add(key, place, CurrentOf(region) ?? country);
        TakePosition(place, position);
        PlaceHoldersOf(place);
        return place;
    }

    /// <summary>What has no centre of its own in the files is where its largest city is, which is read first.</summary>
    private void PlaceHoldersOf(Region city)
    {
        foreach (var holder in city.AncestorIds.Select(id => byId[id]).Where(holder => holder.Latitude is null))
        {
            (holder.Latitude, holder.Longitude) = (city.Latitude, city.Longitude);
        }
    }

    private void Add(string key, Region place, string parentKey)
    {
        if (parentKey.Length > 0)
        {
            var parent = places[parentKey];
            place.ParentId = parent.Id;
            place.AncestorIds = [.. parent.AncestorIds, parent.Id];
        }

        if (place.SuccessorId is { } successor)
        {
            // Whoever keeps the successor keeps, and sees, what was recorded under the former code.
            place.AncestorIds = [.. place.AncestorIds, successor];
        }

        place.TimeZone = zones.GetValueOrDefault(key)
            ?? places.GetValueOrDefault(parentKey)?.TimeZone
            ?? zones.GetValueOrDefault(place.CountryIso2!);
        if (own.GetValueOrDefault(key) is { } row && row["national_code"].Length > 0)
        {
            place.NationalScheme = row["national_scheme"];
            place.NationalCode = row["national_code"];
        }

        places.Add(key, place);
        byId.Add(place.Id, place);
    }

    /// <summary>The cities of the file stand under some codes that were replaced since.</summary>
    private string? CurrentOf(string code) =>
        !places.TryGetValue(code, out var region) ? null
        : region.SuccessorId is { } successor ? places.First(p => p.Value.Id == successor).Key
        : code;

    private string CitySlug(string name, string country, string region, string key)
    {
        string[] choices =
        [
            $"{name}-{country}",
            $"{name}-{region.Split('-')[^1]}-{country}",
            $"{name}-{key.Split(':')[^1]}-{country}",
        ];
        return Unique(choices.Select(c => c.ToLowerInvariant()).First(c => !slugs.Contains(c)));
    }

    private string Unique(string slug) =>
        slugs.Add(slug) ? slug : throw new InvalidOperationException($"Two places have the address {slug}.");

    private static RegionLevel LevelOf(Row row) =>
        row["level"] == "country" ? RegionLevel.Country
        : row["parent"].Contains('-') ? RegionLevel.Adm2
        : RegionLevel.Adm1;

    private static void TakePosition(Region place, Row? row)
    {
        if (row is not null && row["lat"].Length > 0)
        {
            place.Latitude = double.Parse(row["lat"], CultureInfo.InvariantCulture);
            place.Longitude = double.Parse(row["lon"], CultureInfo.InvariantCulture);
        }
    }

    private static string? Filled(string cell) => cell.Length == 0 ? null : cell;
}
