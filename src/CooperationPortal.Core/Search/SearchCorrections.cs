using System.Runtime.CompilerServices;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds what was meant by words that find nothing: a wider place, a name or a word with a slip in it.</summary>
public sealed class SearchCorrections(
    PortalDbContext db,
    NamedSearch search,
    LookupNames texts,
    TermSpelling terms,
    NameSpelling names,
    PlacesWithRecords places,
    ParticipationQueries participation,
    WiderWords wider,
    VagueFinds vague,
    SaidWords said)
{
    private readonly Dictionary<string, IReadOnlyList<string>> mends = [];

    private const int MostSuggestions = 5;
    private const int MostNearest = 3;

    // Spelled otherwise, or typed in the other layout, and with a slip: of a shorter word anything is made.
    private const int ShortestOfBoth = 6;

    // Of more words no name is made that the records do not say.
    private const int MostOfAName = 2;

    /// <summary>What is shown instead, and said to be; null where nothing is near enough that has records.</summary>
    public async Task<SearchResults?> FindAsync(
        string typed, SearchResults found, IReadOnlyList<NameHit> hits, string lang, CancellationToken cancellationToken)
    {
        var corrected = await WiderAsync(found, lang, cancellationToken) ?? await HomeAsync(typed, lang, cancellationToken);
        if (corrected is null)
        {
            var nearest = await NearestAsync(typed, hits, lang, cancellationToken);
            corrected = nearest is { HasRecords: true } ? nearest
                : await MendedAsync(typed, lang, cancellationToken)
                    ?? (nearest is null ? null : await WiderAsync(nearest, lang, cancellationToken));
        }

        return corrected is null ? null : corrected with
        {
            Typed = typed,
            Places = [.. corrected.Places.Concat(found.Places).DistinctBy(p => p.Place.Slug)],
        };
    }

    /// <summary>Names like the words, none near enough to be taken for them.</summary>
    public async Task<IReadOnlyList<LocalizedString>> AlikeAsync(
        string typed, IReadOnlyList<NameHit> hits, string lang, CancellationToken cancellationToken)
    {
        var alike = await texts.DescribeAsync(
            [.. hits.Where(h => h.Score < NameHit.Within).Take(MostSuggestions)], typed, lang, cancellationToken);
        return [.. alike.Select(a => a.Name).DistinctBy(n => n.Text)];
    }

    /// <summary>
    /// Of a place that nothing is known to have touched, what touched the region that holds it; of several of that name, the one
    /// region that something touched.
    /// </summary>
    private async Task<SearchResults?> WiderAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        var slugs = found.Places.Where(p => p.Match.IsWhole).Select(p => p.Place.Slug).ToArray();
        var above = await db.Regions.AsNoTracking().Where(r => slugs.Contains(r.Slug)).Select(r => r.ParentId).ToListAsync(cancellationToken);
        var holders = await db.Regions.AsNoTracking()
            .Where(r => above.Contains(r.Id) && r.Level == Regions.RegionLevel.Adm1).Select(r => new { r.Id, r.Slug }).ToListAsync(cancellationToken);
        var touched = await participation.OfAsync([.. holders.Select(h => h.Id)], cancellationToken);
        if (holders.Where(h => touched.ContainsKey(h.Id)).ToList() is not [var holder])
        {
            return null;
        }

        var name = NameSet.Best(await db.NamesOfAsync([holder.Id], [], [], [], cancellationToken), lang).Text;
        var around = await search.OfPlaceAsync(name, holder.Slug, lang, cancellationToken);
        return around.HasRecords ? around with { Corrected = name } : null;
    }

    /// <summary>Where those live who are called so, or what is called after it, if nothing touched the place itself.</summary>
    private async Task<SearchResults?> HomeAsync(string typed, string lang, CancellationToken cancellationToken) =>
        (await places.OfInhabitantsAsync(typed, cancellationToken) ?? await places.OfAdjectiveAsync(typed, cancellationToken)) is { } home
            ? await WiderAsync(await search.OfNameAsync(home.Hit.Form.Text, lang, cancellationToken), lang, cancellationToken)
            : null;

    private async Task<SearchResults?> NearestAsync(
        string typed, IReadOnlyList<NameHit> hits, string lang, CancellationToken cancellationToken)
    {
        SearchResults? first = null;
        foreach (var meant in hits.Where(h => h.Score >= NameHit.Slip && !h.IsWholeOrInflected && HasAllWords(typed, h.Form.Text)).Take(MostNearest))
        {
            var found = await search.OfNameAsync(meant.Form.Text, lang, cancellationToken);
            var name = (await texts.DescribeAsync([meant], meant.Form.Text, lang, cancellationToken))[0].Name.Text;
            first ??= found with { Corrected = name };
            if (found.HasRecords)
            {
                return found with { Corrected = name };
            }
        }

        return first;
    }

    /// <summary>
    /// A long name is like another of which a whole word differs, and that may be the one that tells them apart; what kind of body it
    /// is may be called otherwise.
    /// </summary>
    private static bool HasAllWords(string typed, string name)
    {
        var (words, others) = (TextWords.Of(typed), TextWords.Of(name));
        var joined = string.Concat(words.Select(w => w.Key));
        return others.Count < 2 || words.All(word => IsKind(typed.Substring(word.Start, word.Length))
                || others.Any(other => other.Key.StartsWith(word.Stem, StringComparison.Ordinal) || IsNear(word.Key, other.Key) || IsNear(word.Stem, other.Stem)))
            || IsNear(joined, string.Concat(others.Select(w => w.Key)))
            || string.Concat(others.Select(w => w.Key)).StartsWith(joined, StringComparison.Ordinal);
    }

    private static bool IsKind(string word) => Abbreviations.Expand(word) is not null || SameWords.Of(word).Count > 0;

    private static bool IsNear(string key, string other) => key == other
        || NameSlips.Distance(key, other) <= Math.Min(key.Length, other.Length) switch { < 3 => 0, < 8 => 1, _ => 2 };

    /// <summary>What the words can be without their slips, the likeliest first.</summary>
    public async Task<IReadOnlyList<string>> MendAsync(string typed, CancellationToken cancellationToken)
    {
        if (!mends.TryGetValue(typed, out var mended))
        {
            var term = await terms.MendAsync(typed, cancellationToken);
            string?[] all =
            [
                term,
                .. term is null ? [] : await names.MendAsync(term, cancellationToken),
                .. await names.MendAsync(typed, cancellationToken),
            ];
            mends[typed] = mended = [.. all.OfType<string>().Where(text => text != typed).Distinct()];
        }

        return mended;
    }

    private async Task<SearchResults?> MendedAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        string?[] readings = [typed, EnglishSpelling.Of(typed), WrittenTogether.Joined(typed), await said.InOtherLayoutAsync(typed, cancellationToken)];
        foreach (var text in readings.OfType<string>().Where(text => SearchKey.Of(text).Length >= SearchQueries.ShortestReading))
        {
            await foreach (var meant in AttemptsAsync(text, text != typed, cancellationToken))
            {
                var found = SearchWords.Split(meant).Length <= MostOfAName || await said.AreAsync(meant, cancellationToken)
                    ? await search.FindAsync(meant, lang, cancellationToken)
                    : null;
                if (found is not { HasRecords: true } || await vague.IsAsync(meant, found, cancellationToken))
                {
                    found = await wider.FindAsync(meant, lang, cancellationToken);
                }

                if (found is { HasRecords: true })
                {
                    return found with { Corrected = meant };
                }
            }
        }

        return null;
    }

    /// <summary>Names with the same consonants last: they take a walk over all words of the register.</summary>
    private async IAsyncEnumerable<string> AttemptsAsync(string text, bool isOther, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (isOther)
        {
            yield return text;
            if (SearchKey.Of(text).Length < ShortestOfBoth)
            {
                yield break;
            }
        }

        foreach (var mended in await MendAsync(text, cancellationToken))
        {
            yield return mended;
        }

        if (await names.HearAsync(text, cancellationToken) is { } heard)
        {
            yield return heard;
        }
    }
}
