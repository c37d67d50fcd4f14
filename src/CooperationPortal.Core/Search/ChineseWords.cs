using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Parts Chinese words that were written as one: 武汉同济医院 is 武汉 and 同济医院.</summary>
public sealed class ChineseWords(PortalDbContext db, TermQueries terms)
{
    private const int Longest = 20;
    private const int ShortestWord = 2;

    /// <summary>What was typed with spaces between the words that are known; null where it has none to part.</summary>
    public async Task<string?> PartAsync(string typed, CancellationToken cancellationToken)
    {
        var text = HanScript.Simplify(typed.Trim());
        var runs = SearchWords.Split(text).Where(HanScript.Has).ToList();
        if (runs.Count == 0 || runs.Exists(run => run.Length > Longest))
        {
            return null;
        }

        var known = await KnownAsync(runs, cancellationToken);
        var parted = string.Join(' ', SearchWords.Split(text).Select(word => HanScript.Has(word) ? string.Join(' ', Part(word, known)) : word));
        return parted == typed.Trim() ? null : parted;
    }

    /// <summary>The longest known words from the left on; what is between them stays where it is two characters or more.</summary>
    private static IEnumerable<string> Part(string run, HashSet<string> known)
    {
        var rest = 0;
        for (var at = 0; at < run.Length;)
        {
            var length = Enumerable.Range(ShortestWord, Math.Max(0, run.Length - at - ShortestWord + 1)).Reverse()
                .FirstOrDefault(n => known.Contains(run.Substring(at, n)));
            if (length == 0)
            {
                at++;
                continue;
            }

            if (at - rest >= ShortestWord)
            {
                yield return run[rest..at];
            }

            yield return run.Substring(at, length);
            at += length;
            rest = at;
        }

        if (rest == 0 || run.Length - rest >= ShortestWord)
        {
            yield return run[rest..];
        }
    }

    private async Task<HashSet<string>> KnownAsync(List<string> runs, CancellationToken cancellationToken)
    {
        var parts = runs.SelectMany(PartsOf).Distinct().ToArray();
        var stems = parts.Select(part => NameStem.Of(SearchKey.Of(part))).Distinct().ToArray();
        var names = await db.PublicNamesAsync(db.Names.Where(n => stems.Contains(EF.Property<string>(n, "StemKey"))), cancellationToken);
        var places = await db.Names.OfType<Regions.RegionName>().AsNoTracking()
            .Where(n => n.Lang == LanguageTag.Chinese && parts.Any(part => n.Text.StartsWith(part))).Select(n => n.Text)
            .ToListAsync(cancellationToken);
        var words = new List<string>(names.Select(n => n.Text));
        words.AddRange(places.Select(place => PlaceKinds.Without(place) ?? place));
        foreach (var vocabulary in TermFields.Vocabularies)
        {
            var all = await terms.AllAsync(vocabulary, cancellationToken);
            words.AddRange(all.SelectMany(t => t.Label.Texts.Values.Concat(TermWords.Of(vocabulary, t.Code))));
        }

        return [.. words.Concat(ActivityWords.All()).Concat(KindWords.All()).Concat(SameWords.All()).Where(HanScript.Has).Select(HanScript.Simplify)];
    }

    private static IEnumerable<string> PartsOf(string run) =>
        from start in Enumerable.Range(0, run.Length)
        from length in Enumerable.Range(ShortestWord, Math.Max(0, run.Length - start - ShortestWord + 1))
        select run.Substring(start, length);
}
