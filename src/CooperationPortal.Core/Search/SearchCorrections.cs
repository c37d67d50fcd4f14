using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds what was meant by words that find nothing: a wider place, a name or a word with a slip in it.</summary>
public sealed class SearchCorrections(
    PortalDbContext db, NamedSearch search, LookupNames texts, TermSpelling terms, NameSpelling names)
{
    private const int MostSuggestions = 5;

    /// <summary>What is shown instead, and said to be; null where nothing is near enough that has records.</summary>
    public async Task<SearchResults?> FindAsync(
        string typed, SearchResults found, IReadOnlyList<NameHit> hits, string lang, CancellationToken cancellationToken)
    {
        var corrected = await WiderAsync(found, lang, cancellationToken)
            ?? await NearestAsync(hits, lang, cancellationToken)
            ?? await MendedAsync(typed, lang, cancellationToken);
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

    /// <summary>Of a place that nothing is known to have touched, what touched the region that holds it.</summary>
    private async Task<SearchResults?> WiderAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        if (found.Places is not [{ Match.IsWhole: true, Place.Slug: var slug }])
        {
            return null;
        }

        var above = await db.Regions.AsNoTracking().Where(r => r.Slug == slug).Select(r => r.ParentId).SingleOrDefaultAsync(cancellationToken);
        var holder = await db.Regions.AsNoTracking()
            .Where(r => r.Id == above && r.Level == Regions.RegionLevel.Adm1).Select(r => new { r.Id, r.Slug }).SingleOrDefaultAsync(cancellationToken);
        if (holder is null)
        {
            return null;
        }

        var name = NameSet.Best(await db.NamesOfAsync([holder.Id], [], [], [], cancellationToken), lang).Text;
        var wider = await search.OfPlaceAsync(name, holder.Slug, lang, cancellationToken);
        return wider.HasRecords ? wider with { Corrected = name } : null;
    }

    private async Task<SearchResults?> NearestAsync(IReadOnlyList<NameHit> hits, string lang, CancellationToken cancellationToken)
    {
        if (hits is not [{ Score: >= NameHit.Slip and < NameHit.Within } meant, ..])
        {
            return null;
        }

        var found = await search.OfNameAsync(meant.Form.Text, lang, cancellationToken);
        var name = (await texts.DescribeAsync([meant], meant.Form.Text, lang, cancellationToken))[0].Name.Text;
        return found.HasRecords ? found with { Corrected = name } : null;
    }

    private async Task<SearchResults?> MendedAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        string?[] readings = [typed, OtherReadings.InEnglish(typed), KeyboardLayout.Exchange(typed)];
        foreach (var text in readings.OfType<string>().Where(text => SearchKey.Of(text).Length >= SearchQueries.ShortestReading))
        {
            var term = await terms.MendAsync(text, cancellationToken);
            string?[] attempts =
            [
                text == typed ? null : text,
                term,
                .. term is null ? [] : await names.MendAsync(term, cancellationToken),
                .. await names.MendAsync(text, cancellationToken),
            ];
            foreach (var meant in attempts.OfType<string>().Distinct())
            {
                var (found, _) = await search.FindAsync(meant, lang, cancellationToken);
                if (found.HasRecords)
                {
                    return found with { Corrected = meant };
                }
            }
        }

        return null;
    }
}
