using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions;

/// <summary>
/// Reads what says of which kind a body is and where beside what stands in its names, each word for itself: «корейская больница»,
/// "hospitals in China", 武汉同济. Many bodies have a name in one language only, so words that stand for one another will do.
/// </summary>
public sealed class InstitutionWords(PortalDbContext db, PlacesWithRecords places, ChineseWords chinese)
{
    private const int MostWords = 8;

    /// <summary>Those that each of the words fits; null where the words name nothing but places.</summary>
    internal async Task<IQueryable<Guid>?> FittingAsync(string typed, CancellationToken cancellationToken)
    {
        var words = await PartAsync(SameWords.Unmarked(typed), cancellationToken);
        if (words.Length is 0 or > MostWords)
        {
            return null;
        }

        IQueryable<Institution> fitting = db.Institutions;
        var tellsMore = false;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var within = i + 1 < words.Length ? await PlacesCalledAsync($"{word} {words[i + 1]}", cancellationToken) : [];
            if (within.Length > 0 || (i + 1 < words.Length && StandsForOne($"{word} {words[i + 1]}")))
            {
                word = $"{word} {words[++i]}";
            }
            else
            {
                within = await PlacesOfAsync(word, cancellationToken);
            }

            var kinds = InstitutionKindWords.KindsOf(word);
            var named = Named(word);
            tellsMore |= kinds.Length > 0 || within.Length == 0;
            fitting = fitting.Where(b => named.Contains(b.Id) || kinds.Contains(b.Kind) || b.RegionIds.Any(r => within.Contains(r)));
        }

        return tellsMore ? fitting.Select(b => b.Id) : null;
    }

    /// <summary>In full, Chinese in words, and without the sign of a number: hospitals are called "City Hospital 10" as well.</summary>
    private async Task<string[]> PartAsync(string typed, CancellationToken cancellationToken)
    {
        var full = Abbreviations.Expand(typed) ?? typed;
        var words = SearchWords.Telling(SearchWords.Split(await chinese.PartAsync(full, cancellationToken) ?? full));
        return [.. words.Select(word => word.TrimStart('№', '#')).Where(word => word.Length > 0 && SearchKey.Of(word) is not ("" or "no" or "nomer"))];
    }

    /// <summary>Health care is one word in Russian and two in Uzbek.</summary>
    private static bool StandsForOne(string words) => SameWords.Widen(words)?.Contains(' ', StringComparison.Ordinal) is false;

    private IQueryable<Guid> Named(string word)
    {
        IQueryable<InstitutionName> names = db.Names.OfType<InstitutionName>();
        var parts = SearchWords.Written(SameWords.Widen(word) ?? word);
        return (parts is [var only] ? names.WithEither(only) : parts.Aggregate(names, (all, part) => all.With(part))).Select(n => n.InstitutionId);
    }

    private Task<Guid[]> PlacesCalledAsync(string name, CancellationToken cancellationToken)
    {
        var stem = NameStem.Of(SearchKey.Of(name));
        return db.Names.OfType<RegionName>().Where(n => EF.Property<string>(n, "StemKey") == stem)
            .Select(n => n.RegionId).Distinct().ToArrayAsync(cancellationToken);
    }

    /// <summary>Of that name, called after it, or the country of a people.</summary>
    private async Task<Guid[]> PlacesOfAsync(string word, CancellationToken cancellationToken)
    {
        (NameHit Hit, int Records)?[] told =
        [
            await places.OfPeopleAsync(word, cancellationToken),
            await places.OfAdjectiveAsync(word, cancellationToken),
            await places.OfInhabitantsAsync(word, cancellationToken),
        ];
        return [.. (await PlacesCalledAsync(word, cancellationToken)).Concat(told.OfType<(NameHit Hit, int Records)>().Select(t => t.Hit.Id)).Distinct()];
    }
}
