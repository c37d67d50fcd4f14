using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>Looks for words as they were typed: as a name first, then in the records.</summary>
public sealed class NamedSearch(RegistryLookup lookup, PlacesWithRecords touched, SearchTargets targets, SearchReading reading)
{
    public async Task<SearchResults> FindAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        var fitting = await HitsAsync(typed, cancellationToken, alike: false);
        if (!fitting.Any(h => h.IsWhole) && Abbreviations.Expand(typed) is { } full
            && await ByWordsAsync(full, lang, cancellationToken) is { HasRecords: true } found)
        {
            return found with { Typed = typed };
        }

        var target = await targets.OfAsync(typed, fitting, cancellationToken);
        var read = await reading.OfAsync(typed, target, fitting, lang, cancellationToken);
        if (OnlyNamed(read, fitting) is { } only)
        {
            var named = await targets.OfAsync(typed, [only with { Score = NameHit.Whole }], cancellationToken);
            read = await reading.OfAsync(typed, named, fitting, lang, cancellationToken);
        }

        return read;
    }

    /// <summary>Where no record has the characters, but one name that has records sounds like them: that name; else null.</summary>
    private static NameHit? OnlyNamed(SearchResults found, IReadOnlyList<NameHit> hits)
    {
        if (!HanScript.Has(found.Typed) || found.Target.Words is null || found.Total.Count > found.Places.Count + found.People.Count)
        {
            return null;
        }

        var sound = SearchKey.Of(found.Typed);
        hits = [.. hits.Where(h => SearchKey.Of(h.Form.Text).Contains(sound, StringComparison.Ordinal))];
        var places = found.Places.Where(p => p.Records > 0).ToList();
        return (places, found.People) switch
        {
            ([var place], _) => hits.FirstOrDefault(h => h.Id == place.Match.Id),
            ([], [var person]) => hits.FirstOrDefault(h => h.Id == person.Match.Id),
            _ => null,
        };
    }

    /// <summary>
    /// The names that fit or are near, the best first: asked for where nothing is found, for to tell which are near takes long.
    /// </summary>
    public Task<IReadOnlyList<NameHit>> NearAsync(string typed, CancellationToken cancellationToken) =>
        HitsAsync(typed, cancellationToken, alike: true);

    /// <summary>What a name means that was taken for the one that was typed.</summary>
    public async Task<SearchResults> OfNameAsync(string name, string lang, CancellationToken cancellationToken)
    {
        var hits = await lookup.HitsAsync(name, NameIndex.Kinds, null, cancellationToken);
        var target = await targets.OfAsync(name, hits, cancellationToken);
        return await reading.OfAsync(name, target, hits, lang, cancellationToken);
    }

    /// <summary>Of one place.</summary>
    public Task<SearchResults> OfPlaceAsync(string name, string slug, string lang, CancellationToken cancellationToken) =>
        reading.OfAsync(name, new SearchTarget(null, slug, null), [], lang, cancellationToken);

    /// <summary>In all records, whatever the names.</summary>
    public Task<SearchResults> ByWordsAsync(string words, string lang, CancellationToken cancellationToken) =>
        reading.OfAsync(words, new SearchTarget(words, null, null), [], lang, cancellationToken);

    /// <summary>What kind of place is meant need not be said as its name says it: "Samara Region" is Samara Oblast. Who lives there stands for it.</summary>
    private async Task<IReadOnlyList<NameHit>> HitsAsync(string typed, CancellationToken cancellationToken, bool alike)
    {
        var hits = alike ? await lookup.HitsAsync(typed, NameIndex.Kinds, null, cancellationToken) : await lookup.NamedAsync(typed, cancellationToken);
        if (hits.Any(h => h.IsWholeOrInflected))
        {
            return hits;
        }

        if (await touched.OfInhabitantsAsync(typed, cancellationToken) is { Records: > 0 } home)
        {
            return [home.Hit, .. hits.Where(h => h.Score >= NameHit.Within)];
        }

        if (UzbekCases.Nominative(typed) is { } nominative
            && await lookup.NamedAsync(nominative, cancellationToken) is var cases
            && cases.Any(h => h.IsWhole))
        {
            return [.. cases.Where(h => h.IsWhole).Select(h => h with { Score = NameHit.Inflected })];
        }

        if (PlaceKinds.Without(typed) is not { } bare)
        {
            return hits;
        }

        var places = await lookup.HitsAsync(bare, [RecordKind.Region], null, cancellationToken, alike: false);
        var named = places.Where(h => h.IsWholeOrInflected).ToList();
        return named.Count == 0 ? hits : [.. named.Concat(hits.Where(h => h.Score >= NameHit.Within)).DistinctBy(h => (h.Kind, h.Id))];
    }
}
