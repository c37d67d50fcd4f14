using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds what the public may see by any form of any name, in any script, by code and by number.</summary>
public sealed class SearchQueries(
    PortalDbContext db,
    RegistryLookup lookup,
    LookupNames texts,
    SearchTargets targets,
    TermSpelling spelling,
    SearchReading reading,
    AgreementQueries agreements,
    VisitQueries visits)
{
    private const int MostSuggestions = 5;
    private const int MostWords = 8;

    public async Task<SearchResults> FindAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        if (SearchKey.Of(typed).Length == 0)
        {
            return SearchResults.Nothing(typed);
        }

        var hits = await lookup.HitsAsync(typed, NameIndex.Kinds, null, cancellationToken);
        var fitting = hits.Where(h => h.Score >= NameHit.Within).ToList();
        var target = await targets.OfAsync(typed, fitting, cancellationToken);
        var results = await reading.OfAsync(typed, target, fitting, lang, cancellationToken);
        if (results.Total.Count > 0)
        {
            return results;
        }

        var alike = await texts.DescribeAsync([.. hits.Take(MostSuggestions)], typed, lang, cancellationToken);
        if (hits is [{ Score: >= NameHit.Slip }, ..])
        {
            return await CorrectedAsync(typed, hits[0], alike[0].Name.Text, lang, cancellationToken);
        }

        return await MendedAsync(typed, lang, cancellationToken)
            ?? await OfFewerWordsAsync(typed, lang, cancellationToken)
            ?? results with { Suggestions = [.. alike.Select(a => a.Name).DistinctBy(n => n.Text)] };
    }

    /// <summary>What a word of the vocabularies was meant for is shown instead, and said to be.</summary>
    private async Task<SearchResults?> MendedAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        var meant = await spelling.MendAsync(typed, cancellationToken);
        var found = meant is null ? null : await ByWordsAsync(meant, lang, cancellationToken);
        return found is { Total.Count: > 0 } ? found with { Typed = typed, Corrected = meant } : null;
    }

    /// <summary>
    /// Where no record has all the words, and half of them at least are known: those that occur together, else the rarest one.
    /// </summary>
    private async Task<SearchResults?> OfFewerWordsAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        var words = SearchWords.Split(typed).Distinct().Take(MostWords).ToList();
        var known = new List<(string Word, int Count)>();
        foreach (var word in words.Where(IsTelling))
        {
            var length = await agreements.LengthAsync(new AgreementFilter { Words = word }, null, cancellationToken)
                + await visits.LengthAsync(new VisitFilter { Words = word }, null, cancellationToken);
            if (length.Count > 0)
            {
                known.Add((word, length.Count));
            }
        }

        string[] attempts = known.Count * 2 < words.Count ? [] : [string.Join(' ', known.Select(k => k.Word)), known.MinBy(k => k.Count).Word];
        foreach (var fewer in attempts.Where(a => a != typed.Trim()).Distinct())
        {
            if (await ByWordsAsync(fewer, lang, cancellationToken) is { Total.Count: > 0 } found)
            {
                return found with { Typed = typed, Fewer = fewer };
            }
        }

        return null;
    }

    /// <summary>A letter or two begin too many words to be looked for alone.</summary>
    private static bool IsTelling(string word) => SearchKey.Of(word).Length > 2;

    private Task<SearchResults> ByWordsAsync(string words, string lang, CancellationToken cancellationToken) =>
        reading.OfAsync(words, new SearchTarget(words, null, null), [], lang, cancellationToken);

    /// <summary>What is named so nearly like the words that they were a slip is shown instead, and said to be.</summary>
    private async Task<SearchResults> CorrectedAsync(
        string typed, NameHit meant, string name, string lang, CancellationToken cancellationToken)
    {
        var hits = await lookup.HitsAsync(meant.Form.Text, NameIndex.Kinds, null, cancellationToken);
        var target = await targets.OfAsync(meant.Form.Text, hits, cancellationToken);
        return await reading.OfAsync(meant.Form.Text, target, hits, lang, cancellationToken) with { Typed = typed, Corrected = name };
    }

    /// <summary>The kind of the public record that has exactly this reference, or null.</summary>
    public async Task<RecordKind?> KindOfReferenceAsync(string reference, CancellationToken cancellationToken)
    {
        var wanted = reference.Trim().ToUpperInvariant();
        return await db.Agreements.VisibleTo(null).AnyAsync(a => a.Reference == wanted, cancellationToken) ? RecordKind.Agreement
            : await db.Visits.VisibleTo(null).AnyAsync(v => v.Reference == wanted, cancellationToken) ? RecordKind.Visit
            : await db.Meetings.VisibleTo(null).AnyAsync(m => m.Reference == wanted, cancellationToken) ? RecordKind.Meeting
            : await db.Activities.VisibleWithHolders(null, db).AnyAsync(a => a.Reference == wanted, cancellationToken) ? RecordKind.Activity
            : null;
    }
}
