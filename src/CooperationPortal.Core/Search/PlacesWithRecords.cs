using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds places by the stems of their names, those first that public records touch.</summary>
public sealed class PlacesWithRecords(PortalDbContext db, ParticipationQueries participation)
{
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
                .ThenByDescending(n => TextWords.IsCyrillic(n.Name.Text) == TextWords.IsCyrillic(typed)).ThenBy(n => n.Name.Id)
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
