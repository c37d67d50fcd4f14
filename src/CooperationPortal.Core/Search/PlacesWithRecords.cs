using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds places by the stems of their names, those first that public records touch.</summary>
public sealed class PlacesWithRecords(PortalDbContext db, ParticipationQueries participation)
{
    /// <summary>More than the case of a name adds or takes makes another word: "bank" is no case of Banqiao.</summary>
    private const int LongestEnding = 2;

    /// <param name="typed">In its script the places are called.</param>
    /// <param name="stems">Of whole names, the likeliest first; names have an index of them.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Each place once, with how many records touch it.</returns>
    public async Task<IReadOnlyList<(NameHit Hit, int Records)>> OfAsync(
        string typed, IReadOnlyList<string> stems, CancellationToken cancellationToken)
    {
        var wanted = stems.Distinct().ToArray();
        var names = wanted.Length == 0 ? [] : await db.Names.OfType<RegionName>().AsNoTracking()
            .Where(n => wanted.Contains(EF.Property<string>(n, "StemKey"))).ToListAsync(cancellationToken);
        return await OfAsync(typed, names, wanted, cancellationToken);
    }

    /// <summary>The country of a people, by the word for it or for what is theirs: «немецкий», "Dutch".</summary>
    public async Task<(NameHit Hit, int Records)?> OfPeopleAsync(string word, CancellationToken cancellationToken)
    {
        var codes = Peoples.CountriesOf(word).ToArray();
        var names = codes.Length == 0 ? [] : await db.Names.OfType<RegionName>().AsNoTracking()
            .Where(n => db.Regions.Any(r => r.Id == n.RegionId && codes.Contains(r.IsoCode) && r.Status == RegionStatus.Current))
            .ToListAsync(cancellationToken);
        return await OfAsync(word, names, [], cancellationToken) is [var first, ..] ? first : null;
    }

    /// <summary>What holds the largest place of that name, if no record touches any place that is called so: the region, else the country.</summary>
    public async Task<string?> HolderOfAsync(string word, CancellationToken cancellationToken)
    {
        var key = SearchKey.Of(word);
        var stemmed = await OfAsync(word, [NameStem.Of(key)], cancellationToken);
        var places = stemmed.Where(p => Math.Abs(SearchKey.Of(p.Hit.Form.Text).Length - key.Length) <= LongestEnding).ToList();
        if (places.Count == 0 || places[0].Records > 0)
        {
            return null;
        }

        var ids = places.Select(p => p.Hit.Id).ToArray();
        var largest = await db.Regions.AsNoTracking().Where(r => ids.Contains(r.Id))
            .OrderByDescending(r => r.Population ?? 0).ThenBy(r => r.Slug).Select(r => r.AncestorIds).FirstAsync(cancellationToken);
        var counts = await participation.OfAsync(largest, cancellationToken);
        foreach (var holder in largest.Reverse().Where(counts.ContainsKey))
        {
            var names = await db.Names.OfType<RegionName>().AsNoTracking().Where(n => n.RegionId == holder).ToListAsync(cancellationToken);
            return (await OfAsync(word, names, [], cancellationToken))[0].Hit.Form.Text;
        }

        return null;
    }

    private async Task<IReadOnlyList<(NameHit Hit, int Records)>> OfAsync(
        string typed, List<RegionName> names, string[] wanted, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var counts = await participation.OfAsync([.. names.Select(n => n.RegionId).Distinct()], cancellationToken);
        return
        [
            .. names.Select(n => (Name: n, Records: counts.GetValueOrDefault(n.RegionId)?.Total ?? 0))
                .OrderByDescending(n => n.Records > 0)
                .ThenBy(n => Array.IndexOf(wanted, NameStem.Of(n.Name.SearchKey)))
                .ThenByDescending(n => n.Records)
                .ThenByDescending(n => TextWords.IsCyrillic(n.Name.Text) == TextWords.IsCyrillic(typed)).ThenBy(n => n.Name.Kind).ThenBy(n => n.Name.Id)
                .DistinctBy(n => n.Name.RegionId)
                .Select(n => (new NameHit(
                    RecordKind.Region, n.Name.RegionId, new NameForm(n.Name.Text, n.Name.Lang, n.Name.Kind), NameHit.Inflected), n.Records)),
        ];
    }

    /// <summary>Where those live who are called so, in one word: «самарцам»; the place that records touch before any other.</summary>
    public Task<(NameHit Hit, int Records)?> OfInhabitantsAsync(string word, CancellationToken cancellationToken) =>
        FirstAsync(word, Inhabitants.PlacesOf(word), cancellationToken);

    /// <summary>After what such a thing is called: «алма-атинский».</summary>
    public Task<(NameHit Hit, int Records)?> OfAdjectiveAsync(string word, CancellationToken cancellationToken) =>
        FirstAsync(word, Inhabitants.PlacesOfAdjective(word), cancellationToken);

    private async Task<(NameHit Hit, int Records)?> FirstAsync(
        string word, IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        await OfAsync(word, [.. names.Select(name => NameStem.Of(SearchKey.Of(name)))], cancellationToken) is [var first, ..] ? first : null;
}
