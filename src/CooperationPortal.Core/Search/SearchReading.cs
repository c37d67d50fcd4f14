using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Reads what the public records have for what a search means: of each kind the number and the first.</summary>
public sealed class SearchReading(
    PortalDbContext db,
    LookupNames texts,
    PublicPosts posts,
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

    /// <param name="typed">The words, which are marked in what is found.</param>
    /// <param name="target">What they mean.</param>
    /// <param name="hits">The names that fit them.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<SearchResults> OfAsync(
        string typed, SearchTarget target, IReadOnlyList<NameHit> hits, string lang, CancellationToken cancellationToken)
    {
        var agreementFilter = new AgreementFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var visitFilter = new VisitFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var meetingFilter = new MeetingFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var promiseFilter = new CommitmentFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var activityFilter = new ActivityFilter { Words = target.Words, Region = target.Region, Institution = target.Institution };
        var bodyFilter = new InstitutionFilter { Name = target.Region is null ? typed : null, NamesAlone = true, Region = target.Region };
        var eventFilter = new EventFilter { Name = target.Region is null ? typed : null, Region = target.Region };
        var results = new SearchResults
        {
            Typed = typed,
            Target = target,
            Words = await excerpts.WordsAsync(target.Words ?? typed, cancellationToken),
            Places = await PlacesAsync(hits, typed, lang, cancellationToken),
            People = await PeopleAsync(hits, typed, lang, cancellationToken),
            Institutions = NamedFirst(
                await institutions.OfAsync([.. Whole(hits, RecordKind.Institution)], lang, cancellationToken),
                await GroupAsync(
                    institutions.ListAsync(bodyFilter, lang, null, null, cancellationToken, FirstOfGroup),
                    () => institutions.LengthAsync(bodyFilter, null, cancellationToken))),
            Events = await GroupAsync(
                events.ListAsync(eventFilter, lang, null, null, cancellationToken, FirstOfGroup),
                () => events.LengthAsync(eventFilter, null, cancellationToken)),
            Agreements = await GroupAsync(
                agreements.ListAsync(agreementFilter, lang, null, null, cancellationToken, FirstOfGroup),
                () => agreements.LengthAsync(agreementFilter, null, cancellationToken)),
            Visits = await GroupAsync(
                visits.ListAsync(visitFilter, lang, null, null, cancellationToken, FirstOfGroup),
                () => visits.LengthAsync(visitFilter, null, cancellationToken)),
            Meetings = await GroupAsync(
                meetings.ListAsync(meetingFilter, lang, null, null, cancellationToken, FirstOfGroup),
                () => meetings.LengthAsync(meetingFilter, null, cancellationToken)),
            Commitments = await GroupAsync(
                commitments.ListAsync(promiseFilter, lang, null, null, cancellationToken, FirstOfGroup),
                () => commitments.LengthAsync(promiseFilter, null, cancellationToken)),
            Activities = await GroupAsync(
                activities.ListAsync(activityFilter, lang, null, null, cancellationToken, FirstOfGroup),
                () => activities.LengthAsync(activityFilter, null, cancellationToken)),
        };
        return target.Words is null ? results : results with { Excerpts = await ExcerptsAsync(results, lang, cancellationToken) };
    }

    /// <summary>Bodies of which the words say the name, the kind or the place; those first that are called so.</summary>
    public async Task<SearchGroup<InstitutionRow>> BodiesAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        var filter = new InstitutionFilter { Name = found.LookedFor };
        var bodies = await GroupAsync(
            institutions.ListAsync(filter, lang, null, null, cancellationToken, FirstOfGroup),
            () => institutions.LengthAsync(filter, null, cancellationToken));
        var named = bodies.Total.Count > 1 && bodies.Total.Exactly is not null ? await NamedByAllAsync(found.LookedFor, cancellationToken) : [];
        return NamedFirst([.. found.Institutions.First, .. await institutions.OfAsync(named, lang, cancellationToken)], bodies);
    }

    /// <summary>Those of which one name has all the words, the shortest first: the ministry of Russia before those of its regions.</summary>
    private async Task<Guid[]> NamedByAllAsync(string words, CancellationToken cancellationToken)
    {
        var sought = SearchWords.Written(words);
        var names = sought.Aggregate(db.Names.OfType<InstitutionName>(), (found, word) => found.With(word));
        return sought.Count < 2 ? [] :
        [
            .. (await names.OrderBy(n => n.SearchKey.Length).ThenBy(n => n.Id).Take(2 * FirstOfGroup).Select(n => n.InstitutionId)
                .ToListAsync(cancellationToken)).Distinct(),
        ];
    }

    private static IEnumerable<Guid> Whole(IReadOnlyList<NameHit> hits, RecordKind kind) =>
        hits.Where(h => h.Kind == kind && h.IsWhole).Take(FirstOfGroup).Select(h => h.Id);

    /// <summary>The body that is called exactly so, then the others as their list has them.</summary>
    private static SearchGroup<InstitutionRow> NamedFirst(IReadOnlyList<InstitutionRow> named, SearchGroup<InstitutionRow> group) =>
        group.First.Count == 0
            ? group
            : group with { First = [.. named.Concat(group.First).DistinctBy(row => row.Institution.Id).Take(FirstOfGroup)] };

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
        var isBody = InstitutionKindWords.KindsOf(typed).Length > 0;
        var found = hits.Where(h => h.Kind is RecordKind.Region && (h.IsWhole || !isBody)).ToList();
        if (found.Count == 0)
        {
            return [];
        }

        var counts = await participation.OfAsync([.. found.Select(h => h.Id)], cancellationToken);
        found = await WithoutReplacedAsync(found, counts.Keys, cancellationToken);
        var named = found.Count(h => h.IsWholeOrInflected) == 1;
        var best = found
            .Where(h => counts.ContainsKey(h.Id) || h.IsWhole || (named && h.IsWholeOrInflected))
            .OrderByDescending(h => h.IsWhole).ThenByDescending(h => counts.ContainsKey(h.Id)).Take(MostPlaces).ToList();
        var views = await regions.PlacesAsync(best.Select(h => h.Id), lang, cancellationToken);
        var matches = await texts.DescribeAsync(best, typed, lang, cancellationToken);
        return [.. matches.Select(m => new PlaceHit(views[m.Id], m, counts.GetValueOrDefault(m.Id)?.Total ?? 0))];
    }

    /// <summary>A region whose code was replaced, and of which nothing tells, says what its successor says.</summary>
    private async Task<List<NameHit>> WithoutReplacedAsync(List<NameHit> found, IEnumerable<Guid> touched, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. found.Select(h => h.Id).Except(touched)];
        var replaced = await db.Regions.AsNoTracking().Where(r => ids.Contains(r.Id) && r.Status != RegionStatus.Current)
            .Select(r => r.Id).ToListAsync(cancellationToken);
        return found.Exists(h => h.IsWholeOrInflected && !replaced.Contains(h.Id)) ? found.FindAll(h => !replaced.Contains(h.Id)) : found;
    }

    private async Task<IReadOnlyList<PersonHit>> PeopleAsync(
        IReadOnlyList<NameHit> hits, string typed, string lang, CancellationToken cancellationToken)
    {
        var found = hits.Where(h => h.Kind is RecordKind.Person).ToList();
        if (found.Count == 0)
        {
            return [];
        }

        var known = await posts.OfAsync([.. found.Select(h => h.Id)], cancellationToken);
        var matches = await texts.DescribeAsync(
            [.. found.Where(h => known.ContainsKey(h.Id)).Take(MostPeople)], typed, lang, cancellationToken);
        var ids = matches.Select(m => m.Id).ToArray();
        var slugs = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Slug, cancellationToken);
        return [.. matches.Select(m => new PersonHit(slugs[m.Id], m))];
    }

    /// <summary>Only where there are more than the first must be counted.</summary>
    private static async Task<SearchGroup<T>> GroupAsync<T>(Task<Page<T>> listed, Func<Task<ListLength>> lengthAsync)
    {
        var page = await listed;
        return new SearchGroup<T>(page.Next is null ? page.Items.Count : await lengthAsync(), page.Items);
    }
}
