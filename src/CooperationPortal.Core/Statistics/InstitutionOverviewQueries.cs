using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Maps;
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
    MapQueries maps)
{
    public async Task<InstitutionOverview> OfAsync(
        InstitutionLink institution, string lang, CancellationToken cancellationToken)
    {
        var signed = new AgreementFilter { Institution = institution.Slug };
        var visited = new VisitFilter { Institution = institution.Slug };
        var met = new MeetingFilter { Institution = institution.Slug };
        var promised = new CommitmentFilter { Institution = institution.Slug };
        var done = new ActivityFilter { Institution = institution.Slug };
        return new InstitutionOverview
        {
            Agreements = await agreements.CountAsync(signed, null, cancellationToken),
            Visits = await visits.CountAsync(visited, null, cancellationToken),
            Meetings = await meetings.CountAsync(met, null, cancellationToken),
            Commitments = await commitments.CountAsync(promised, null, cancellationToken),
            Activities = await activities.CountAsync(done, null, cancellationToken),
            Timeline = await timelines.OfAsync(new TimelineFilter(signed, visited, met, done), lang, cancellationToken),
            Map = await maps.PartnershipsAsync(new MapFilter(signed), lang, cancellationToken),
            NewestCommitments = (await commitments.ListAsync(promised, lang, null, null, cancellationToken)).Items,
            NewestActivities = (await activities.ListAsync(done, lang, null, null, cancellationToken)).Items,
        };
    }
}
