using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds what the public may see by any form of any name, in any script, by code and by number.</summary>
public sealed class SearchQueries(
    PortalDbContext db,
    NamedSearch search,
    SearchReading reading,
    OtherReadings readings,
    SearchCorrections corrections,
    WiderWords wider,
    VagueFinds vague,
    AlsoFound also,
    JoinedWords joined,
    FewerWords fewer,
    NamedLists named,
    PeopleInPosts posts,
    FoundSources sources,
    FoundSubjects subjects,
    FoundStops stops,
    FoundPartnerships partnerships)
{
    /// <summary>Another reading of a letter or two is anything.</summary>
    internal const int ShortestReading = 3;

    public async Task<SearchResults> FindAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        if (SearchKey.Of(typed).Length == 0)
        {
            return SearchResults.Nothing(typed);
        }

        var lists = await named.OfAsync(typed, cancellationToken);
        if (lists.Any(list => list is { Left: "", Choice.Values.Count: > 0 }))
        {
            // The words of a state are in records that have another: "not signed" in one that was signed later.
            return SearchResults.Nothing(typed) with { Lists = lists };
        }

        var found = await ReadAsync(TypedDates.Mark(typed).Trim(), lang, cancellationToken) with { Typed = typed, Lists = lists };
        var described = found.Target.Words is null ? found : await NamedAsync(found, lang, cancellationToken);
        var shown = await stops.AddAsync(described, lang, cancellationToken);
        var told = await subjects.AddAsync(await sources.AddAsync(shown, cancellationToken), lang, cancellationToken);
        var all = await partnerships.AddAsync(told, lang, cancellationToken);
        return all with { Asked = AskedKind.Of(all) };
    }

    /// <summary>With the bodies and the people that the words describe.</summary>
    private async Task<SearchResults> NamedAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        var bodies = await reading.BodiesAsync(found, lang, cancellationToken);
        return found with
        {
            Institutions = bodies.First.Count > 0 ? bodies : found.Institutions,
            People = found.People.Count > 0 ? found.People : await posts.FindAsync(found, lang, cancellationToken),
        };
    }

    private async Task<SearchResults> ReadAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        var results = await search.FindAsync(typed, lang, cancellationToken);
        var isVague = results.HasRecords && await vague.IsAsync(typed, results, cancellationToken);
        if (results.HasRecords && !isVague)
        {
            return await also.AddAsync(await PartedAsync(results, lang, cancellationToken), typed, lang, cancellationToken);
        }

        if (TypedDates.Wider(typed) is { } month && await search.ByWordsAsync(month, lang, cancellationToken) is { HasRecords: true } around)
        {
            return around with { Fewer = month };
        }

        // Who typed the name of a place means a place, though no record touches it: no words are guessed in its stead.
        var isPlace = results.Places.Any(p => p.Match.IsWhole);
        await foreach (var (text, isSlip) in readings.OfAsync(typed, cancellationToken))
        {
            if (SearchKey.Of(text).Length < ShortestReading || (isPlace && isSlip))
            {
                continue;
            }

            var found = await search.FindAsync(text, lang, cancellationToken);
            if (found.HasRecords && (!isPlace || found.Target.Region is not null))
            {
                return found with { Typed = typed, Corrected = isSlip ? text : null, Widened = SameWords.IsMarked(text) ? text : null };
            }
        }

        if (isPlace && !isVague)
        {
            var alike = await search.NearAsync(typed, cancellationToken);
            return await corrections.FindAsync(typed, results, alike, lang, cancellationToken) is { Target.Region: not null } meant ? meant : results;
        }

        foreach (var apart in WrittenTogether.Apart(typed))
        {
            if (await ReadAsync(apart, lang, cancellationToken) is { HasRecords: true } found)
            {
                return found with { Corrected = found.Corrected ?? apart };
            }
        }

        if (await wider.FindAsync(typed, lang, cancellationToken) is { } better)
        {
            return better;
        }

        var near = await search.NearAsync(typed, cancellationToken);
        return await corrections.FindAsync(typed, results, near, lang, cancellationToken)
            ?? (isVague ? results : null)
            ?? await ApartAsync(typed, lang, cancellationToken)
            ?? await fewer.FindAsync(typed, lang, cancellationToken)
            ?? results with { Suggestions = await corrections.AlikeAsync(typed, near, lang, cancellationToken) };
    }

    /// <summary>A name written as one word is in texts as it is, and names something as two: "TongjiHospital".</summary>
    private async Task<SearchResults> PartedAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        foreach (var apart in WrittenTogether.Apart(found.Typed))
        {
            var parted = await search.FindAsync(apart, lang, cancellationToken);
            if (parted.Total.Count > found.Total.Count)
            {
                return parted with { Typed = found.Typed };
            }
        }

        return found;
    }

    private async Task<SearchResults?> ApartAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        await foreach (var apart in joined.ApartAsync(typed, cancellationToken))
        {
            var found = await search.ByWordsAsync(SameWords.Widen(apart) ?? apart, lang, cancellationToken);
            if (found.HasRecords)
            {
                return found with { Typed = typed, Corrected = apart };
            }
        }

        return null;
    }

    /// <summary>The kind and the reference of the public record whose number was typed, or null.</summary>
    public async Task<(RecordKind Kind, string Reference)?> OfReferenceAsync(string typed, CancellationToken cancellationToken) =>
        ReferenceNumbers.Read(typed) is { } reference && await KindOfAsync(reference, cancellationToken) is { } kind ? (kind, reference) : null;

    private async Task<RecordKind?> KindOfAsync(string wanted, CancellationToken cancellationToken) =>
        await db.Agreements.VisibleTo(null).AnyAsync(a => a.Reference == wanted, cancellationToken) ? RecordKind.Agreement
            : await db.Visits.VisibleTo(null).AnyAsync(v => v.Reference == wanted, cancellationToken) ? RecordKind.Visit
            : await db.Meetings.VisibleTo(null).AnyAsync(m => m.Reference == wanted, cancellationToken) ? RecordKind.Meeting
            : await db.Activities.VisibleWithHolders(null, db).AnyAsync(a => a.Reference == wanted, cancellationToken) ? RecordKind.Activity
            : await db.Commitments.VisibleWithHolders(null, db).AnyAsync(c => c.Reference == wanted, cancellationToken) ? RecordKind.Commitment
            : null;
}
