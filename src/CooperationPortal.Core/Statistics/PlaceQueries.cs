using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads what is published of a region, a city or a country.</summary>
public sealed class PlaceQueries(
    AgreementQueries agreements,
    VisitQueries visits,
    MeetingQueries meetings,
    ActivityQueries activities,
    InstitutionQueries institutions,
    PartnershipQueries partnerships,
    ParticipationQueries participation)
{
    private const int Newest = 5;
    private const int Busiest = 8;
    private const int FirstInstitutions = 12;

    public async Task<PlaceOverview> OverviewAsync(PlaceView place, string lang, CancellationToken cancellationToken)
    {
        var slug = place.Slug;
        var all = new AgreementFilter { Region = slug };
        var done = new ActivityFilter { Region = slug };
        var partners = await partnerships.ListAsync(
            new PartnershipFilter { Region = slug }, lang, null, null, cancellationToken, Busiest);
        var bodies = await institutions.ListAsync(
            new InstitutionFilter { Region = slug }, lang, null, null, cancellationToken, FirstInstitutions);
        var tree = await participation.TreeAsync(lang, null, cancellationToken);
        return new PlaceOverview
        {
            Signed = await agreements.CountAsync(all with { Signed = true }, null, cancellationToken),
            Promised = await agreements.CountAsync(
                all with { State = [.. AgreementBuckets.Planned] }, null, cancellationToken),
            Overdue = await agreements.CountAsync(
                all with { State = [AgreementBucket.Overdue] }, null, cancellationToken),
            Visits = await visits.CountAsync(new VisitFilter { Region = slug }, null, cancellationToken),
            Meetings = await meetings.CountAsync(new MeetingFilter { Region = slug }, null, cancellationToken),
            Activities = await activities.CountAsync(done, null, cancellationToken),
            Institutions = await institutions.CountAsync(
                new InstitutionFilter { Region = slug }, null, cancellationToken),
            Partnerships = await partnerships.CountAsync(
                new PartnershipFilter { Region = slug }, null, cancellationToken),
            NewestAgreements = await agreements.NewestAsync(all, Newest, lang, null, cancellationToken),
            NewestVisits = await visits.NewestAsync(
                new VisitFilter { Region = slug }, Newest, lang, null, cancellationToken),
            NewestActivities = await activities.NewestAsync(done, Newest, lang, null, cancellationToken),
            BusiestPartnerships = partners.Items,
            FirstInstitutions = bodies.Items,
            TakingPart = tree.SelectMany(t => t.All).FirstOrDefault(t => t.Place.Id == place.Id),
        };
    }
}
