using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Adds to a search the partnerships of places that the words name: who asks for Samara and Namangan is led to the page of what is
/// between them, and who names a city to that of its region as well. The places are words of their own, in any case and script;
/// adjectives are none.
/// </summary>
public sealed class FoundPartnerships(PortalDbContext db, RegistryLookup lookup, RegionQueries regions)
{
    private const int Most = 3;
    private const int MostWords = 8;
    private const int ShortestName = 3;

    public async Task<SearchResults> AddAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        var named = await NamedAsync(SearchWords.Split(SearchWords.Shown(found.LookedFor)), cancellationToken);
        if (named.Select(place => place.Word).Distinct().Count() < 2)
        {
            return found;
        }

        int[] words = [.. named.Select(place => place.Word)];
        Guid[] ids = [.. named.Select(place => place.Id)];
        var pairs = await db.Database.SqlQuery<Pair>($"""
            with typed as materialized (
                select word, r.id, r.ancestor_ids from unnest({words}, {ids}) as typed(word, id) join regions r on r.id = typed.id),
            named as materialized (
                select word, id from typed
                union
                select word, r.id from typed join regions r on r.id = any(typed.ancestor_ids) where r.level <> 'Country')
            select c.a as "A", c.b as "B" from partnership_counts c
            join named x on x.id = c.a join named y on y.id = c.b
            where x.word <> y.word group by c.a, c.b, c.records order by c.records desc, c.a, c.b limit {Most}
            """).ToListAsync(cancellationToken);
        var places = await regions.PlacesAsync(pairs.SelectMany(pair => new[] { pair.A, pair.B }), lang, cancellationToken);
        return found with { Partnerships = [.. pairs.Select(pair => LinkOf(places[pair.A], places[pair.B]))] };
    }

    /// <summary>The places by the words that name them; a region and its city are called alike.</summary>
    private async Task<List<(int Word, Guid Id)>> NamedAsync(string[] words, CancellationToken cancellationToken)
    {
        var named = new List<(int, Guid)>();
        for (var word = 0; word < words.Length && words.Length is > 1 and <= MostWords; word++)
        {
            if (SearchKey.Of(words[word]).Length >= ShortestName)
            {
                var hits = await lookup.HitsAsync(words[word], [RecordKind.Region], null, cancellationToken, alike: false);
                named.AddRange(hits.Where(hit => hit.IsWholeOrInflected).Select(hit => (word, hit.Id)));
            }
        }

        return named;
    }

    private static PartnershipLink LinkOf(PlaceView a, PlaceView b) =>
        string.CompareOrdinal(a.Slug, b.Slug) < 0 ? new(a, b) : new(b, a);

    private sealed record Pair(Guid A, Guid B);
}

/// <summary>Two places that have something between them.</summary>
public sealed record PartnershipLink(PlaceView A, PlaceView B);
