using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads what is published of a region, a city or a country.</summary>
public sealed class PlaceQueries(
    TimelineQueries timelines,
    LastChangeQueries changes,
    ActivityQueries activities,
    InstitutionQueries institutions,
    PartnershipQueries partnerships,
    ParticipationQueries participation,
    FigureQueries figures,
    WorkByYearQueries years)
{
    private const int Newest = 5;
    private const int Busiest = 8;
    private const int FirstInstitutions = 12;

    public async Task<PlaceOverview> OverviewAsync(PlaceView place, string lang, CancellationToken cancellationToken)
    {
        var slug = place.Slug;
        var done = new ActivityFilter { Region = slug };
        var partners = await partnerships.ListAsync(
            new PartnershipFilter { Region = slug }, lang, null, cancellationToken, Busiest);
        var bodies = await institutions.ListAsync(
            new InstitutionFilter { Region = slug }, lang, null, null, cancellationToken, FirstInstitutions);
        var counts = await figures.OfAsync(Aspect.Region, [$"{place.Id}"], cancellationToken);
        var all = new TimelineFilter(
            CountAll(RecordKind.Agreement) > 0 ? new AgreementFilter { Region = slug } : null,
            CountAll(RecordKind.Visit) > 0 ? new VisitFilter { Region = slug } : null,
            CountAll(RecordKind.Meeting) > 0 ? new MeetingFilter { Region = slug } : null,
            CountAll(RecordKind.Activity) > 0 ? done : null);
        return new PlaceOverview
        {
            Signed = Count(RecordKind.Agreement, AgreementBuckets.EverSigned),
            Promised = Count(RecordKind.Agreement, AgreementBuckets.Planned),
            Overdue = Count(RecordKind.Agreement, [AgreementBucket.Overdue]),
            Visits = CountAll(RecordKind.Visit),
            Meetings = CountAll(RecordKind.Meeting),
            Activities = CountAll(RecordKind.Activity),
            Commitments = CountAll(RecordKind.Commitment),
            Institutions = await institutions.CountAsync(
                new InstitutionFilter { Region = slug }, null, cancellationToken),
            Partnerships = await partnerships.CountAsync(
                new PartnershipFilter { Region = slug }, cancellationToken),
            ByYear = await years.OfAsync(
                new AgreementFilter { Region = slug }, new VisitFilter { Region = slug }, CountAll(RecordKind.Agreement) + CountAll(RecordKind.Visit), cancellationToken),
            Timeline = await timelines.OfAsync(all, lang, cancellationToken),
            ChangedAt = await changes.OfAsync(
                all, CountAll(RecordKind.Commitment) > 0 ? new CommitmentFilter { Region = slug } : null, cancellationToken),
            NewestActivities = await activities.NewestAsync(done, Newest, lang, null, cancellationToken),
            BusiestPartnerships = partners.Items,
            FirstInstitutions = bodies.Items,
            TakingPart = await participation.WithinAsync(place.Id, lang, cancellationToken),
        };

        int Count(RecordKind kind, IReadOnlyList<AgreementBucket> states) =>
            counts.Count(kind, Aspect.Region, $"{place.Id}", states);

        int CountAll(RecordKind kind) => counts.Count(kind, Aspect.Region, $"{place.Id}");
    }
}
