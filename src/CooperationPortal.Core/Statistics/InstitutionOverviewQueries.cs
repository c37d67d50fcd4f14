using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads what is published of an institution.</summary>
public sealed class InstitutionOverviewQueries(
    AgreementQueries agreements,
    VisitQueries visits,
    MeetingQueries meetings,
    CommitmentQueries commitments,
    ActivityQueries activities,
    TimelineQueries timelines,
    WorkByYearQueries years,
    WorkOnMapQueries maps)
{
    public async Task<InstitutionOverview> OfAsync(
        InstitutionLink institution, string lang, CancellationToken cancellationToken)
    {
        var papers = new AgreementFilter { Institution = institution.Slug };
        var visited = new VisitFilter { Institution = institution.Slug };
        var met = new MeetingFilter { Institution = institution.Slug };
        var promised = new CommitmentFilter { Institution = institution.Slug };
        var done = new ActivityFilter { Institution = institution.Slug };
        var signed = await agreements.CountAsync(papers with { Signed = true }, null, cancellationToken);
        var planned = await agreements.CountAsync(papers with { State = [.. AgreementBuckets.Planned] }, null, cancellationToken);
        var received = await visits.CountAsync(visited, null, cancellationToken);
        return new InstitutionOverview
        {
            Signed = signed,
            Promised = planned,
            Overdue = planned == 0
                ? 0
                : await agreements.CountAsync(papers with { State = [AgreementBucket.Overdue] }, null, cancellationToken),
            Visits = received,
            Map = await maps.OfAsync(papers, lang, cancellationToken),
            ByYear = await years.OfAsync(papers, visited, signed + planned + received, cancellationToken),
            Meetings = await meetings.CountAsync(met, null, cancellationToken),
            Commitments = await commitments.CountAsync(promised, null, cancellationToken),
            Activities = await activities.CountAsync(done, null, cancellationToken),
            Timeline = await timelines.OfAsync(new TimelineFilter(papers, visited, met, done), lang, cancellationToken),
            NewestCommitments = (await commitments.ListAsync(promised, lang, null, null, cancellationToken)).Items,
            NewestActivities = (await activities.ListAsync(done, lang, null, null, cancellationToken)).Items,
        };
    }
}
