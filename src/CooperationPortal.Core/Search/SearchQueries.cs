using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds what the public may see by any form of any name, in any script, by code and by number.</summary>
public sealed class SearchQueries(
    PortalDbContext db,
    RegistryLookup lookup,
    LookupNames texts,
    PublicPosts posts,
    SearchTargets targets,
    TermSpelling spelling,
    Excerpts excerpts,
    RegionQueries regions,
    InstitutionQueries institutions,
    EventQueries events,
    AgreementQueries agreements,
    VisitQueries visits,
    MeetingQueries meetings,
    CommitmentQueries commitments,
    ActivityQueries activities,
    ParticipationQueries participation)
{
    private const int FirstOfGroup = 5;
    private const int MostPlaces = 8;
    private const int MostPeople = 10;
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
        var results = await ForAsync(typed, target, fitting, lang, cancellationToken);
        if (results.Total > 0)
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
        return found is { Total: > 0 } ? found with { Typed = typed, Corrected = meant } : null;
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
            var count = await agreements.CountAsync(new AgreementFilter { Words = word }, null, cancellationToken)
                + await visits.CountAsync(new VisitFilter { Words = word }, null, cancellationToken);
            if (count > 0)
            {
                known.Add((word, count));
            }
        }

        string[] attempts = known.Count * 2 < words.Count ? [] : [string.Join(' ', known.Select(k => k.Word)), known.MinBy(k => k.Count).Word];
        foreach (var fewer in attempts.Where(a => a != typed.Trim()).Distinct())
        {
            if (await ByWordsAsync(fewer, lang, cancellationToken) is { Total: > 0 } found)
            {
                return found with { Typed = typed, Fewer = fewer };
            }
        }

        return null;
    }

    /// <summary>A letter or two begin too many words to be looked for alone.</summary>
    private static bool IsTelling(string word) => SearchKey.Of(word).Length > 2;

    private Task<SearchResults> ByWordsAsync(string words, string lang, CancellationToken cancellationToken) =>
        ForAsync(words, new SearchTarget(words, null, null), [], lang, cancellationToken);

    /// <summary>What is named so nearly like the words that they were a slip is shown instead, and said to be.</summary>
    private async Task<SearchResults> CorrectedAsync(
        string typed, NameHit meant, string name, string lang, CancellationToken cancellationToken)
    {
        var hits = await lookup.HitsAsync(meant.Form.Text, NameIndex.Kinds, null, cancellationToken);
        var target = await targets.OfAsync(meant.Form.Text, hits, cancellationToken);
        return await ForAsync(meant.Form.Text, target, hits, lang, cancellationToken) with { Typed = typed, Corrected = name };
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

    private async Task<SearchResults> ForAsync(
        string typed, SearchTarget target, IReadOnlyList<NameHit> hits, string lang, CancellationToken cancellationToken)
    {
        var agreementFilter = new AgreementFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var visitFilter = new VisitFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var meetingFilter = new MeetingFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var promiseFilter = new CommitmentFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var activityFilter = new ActivityFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var bodyFilter = new InstitutionFilter { Name = target.Region is null ? typed : null, Region = target.Region };
        var eventFilter = new EventFilter { Name = target.Region is null ? typed : null, Region = target.Region };
        var results = new SearchResults
        {
            Typed = typed,
            Target = target,
            Words = await excerpts.WordsAsync(typed, cancellationToken),
            Places = await PlacesAsync(hits, typed, lang, cancellationToken),
            People = await PeopleAsync(hits, typed, lang, cancellationToken),
            Institutions = Group(
                await institutions.CountAsync(bodyFilter, null, cancellationToken),
                await institutions.ListAsync(bodyFilter, lang, null, null, cancellationToken)),
            Events = Group(
                await events.CountAsync(eventFilter, null, cancellationToken),
                await events.ListAsync(eventFilter, lang, null, null, cancellationToken)),
            Agreements = Group(
                await agreements.CountAsync(agreementFilter, null, cancellationToken),
                await agreements.ListAsync(agreementFilter, lang, null, null, cancellationToken)),
            Visits = Group(
                await visits.CountAsync(visitFilter, null, cancellationToken),
                await visits.ListAsync(visitFilter, lang, null, null, cancellationToken)),
            Meetings = Group(
                await meetings.CountAsync(meetingFilter, null, cancellationToken),
                await meetings.ListAsync(meetingFilter, lang, null, null, cancellationToken)),
            Commitments = Group(
                await commitments.CountAsync(promiseFilter, null, cancellationToken),
                await commitments.ListAsync(promiseFilter, lang, null, null, cancellationToken)),
            Activities = Group(
                await activities.CountAsync(activityFilter, null, cancellationToken),
                await activities.ListAsync(activityFilter, lang, null, null, cancellationToken)),
        };
        return target.Words is null ? results : results with { Excerpts = await ExcerptsAsync(results, lang, cancellationToken) };
    }

    private async Task<IReadOnlyDictionary<string, Excerpt>> ExcerptsAsync(
        SearchResults found, string lang, CancellationToken cancellationToken)
    {
        return new Dictionary<string, Excerpt>(
        [
            .. await OfAsync<Agreement>(found.Agreements.First.Select(r => r.Reference)),
            .. await OfAsync<Visit>(found.Visits.First.Select(r => r.Reference)),
            .. await OfAsync<Meeting>(found.Meetings.First.Select(r => r.Reference)),
            .. await OfAsync<Commitment>(found.Commitments.First.Select(r => r.Reference)),
            .. await OfAsync<Activity>(found.Activities.First.Select(r => r.Reference)),
        ]);

        Task<IReadOnlyDictionary<string, Excerpt>> OfAsync<T>(IEnumerable<string> references)
            where T : Record =>
            excerpts.OfAsync<T>([.. references], found.Words, lang, cancellationToken);
    }

    /// <summary>
    /// Places with records: of the thousands that the registry knows, they are the ones looked for. Others are shown by
    /// their whole names, and in another case where that can only be one.
    /// </summary>
    private async Task<IReadOnlyList<PlaceHit>> PlacesAsync(
        IReadOnlyList<NameHit> hits, string typed, string lang, CancellationToken cancellationToken)
    {
        var found = hits.Where(h => h.Kind is RecordKind.Region).ToList();
        var counts = await participation.OfAsync([.. found.Select(h => h.Id)], null, cancellationToken);
        var named = found.Count(h => h.IsWholeOrInflected) == 1;
        var best = found
            .Where(h => counts.ContainsKey(h.Id) || h.IsWhole || (named && h.IsWholeOrInflected))
            .OrderByDescending(h => h.IsWhole).ThenByDescending(h => counts.ContainsKey(h.Id)).Take(MostPlaces).ToList();
        var views = await regions.PlacesAsync(best.Select(h => h.Id), lang, cancellationToken);
        var matches = await texts.DescribeAsync(best, typed, lang, cancellationToken);
        return [.. matches.Select(m => new PlaceHit(views[m.Id], m, counts.GetValueOrDefault(m.Id)?.Total ?? 0))];
    }

    private async Task<IReadOnlyList<PersonHit>> PeopleAsync(
        IReadOnlyList<NameHit> hits, string typed, string lang, CancellationToken cancellationToken)
    {
        var found = hits.Where(h => h.Kind is RecordKind.Person).ToList();
        var known = await posts.OfAsync([.. found.Select(h => h.Id)], cancellationToken);
        var matches = await texts.DescribeAsync(
            [.. found.Where(h => known.ContainsKey(h.Id)).Take(MostPeople)], typed, lang, cancellationToken);
        var ids = matches.Select(m => m.Id).ToArray();
        var slugs = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Slug, cancellationToken);
        return [.. matches.Select(m => new PersonHit(slugs[m.Id], m))];
    }

    private static SearchGroup<T> Group<T>(int total, Shared.Paging.Page<T> page) =>
        new(total, [.. page.Items.Take(FirstOfGroup)]);
}
