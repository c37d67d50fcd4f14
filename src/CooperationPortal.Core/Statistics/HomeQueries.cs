using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads the figures of the home page.</summary>
public sealed class HomeQueries(FigureQueries figures, PartnershipQueries partnerships, SourceQueries sources, SourceFacetQueries sourceFacets)
{
    private static readonly string[] Aspects = [Aspect.All, Aspect.Year, Aspect.Visit, Aspect.Window];

    public async Task<HomeFigures> FiguresAsync(CancellationToken cancellationToken)
    {
        var counts = await figures.OfAsync(Aspects, cancellationToken);
        return new HomeFigures
        {
            Signed = counts.Count(RecordKind.Agreement, AgreementBuckets.EverSigned),
            InForce = counts.Count(RecordKind.Agreement, AgreementBucket.InForce),
            Ended = counts.Count(RecordKind.Agreement, AgreementBucket.Ended),
            Promised = counts.Count(RecordKind.Agreement, AgreementBuckets.Planned),
            Overdue = counts.Count(RecordKind.Agreement, AgreementBucket.Overdue),
            Visits = counts.Count(RecordKind.Visit),
            PlannedVisits = counts.Count(RecordKind.Visit, VisitStatus.Planned),
            Meetings = counts.Count(RecordKind.Meeting),
            MeetingsWithinVisits = counts.Count(RecordKind.Meeting, Aspect.Visit, Aspect.Stated),
            Commitments = counts.Count(RecordKind.Commitment),
            OverdueCommitments = counts.Count(RecordKind.Commitment, CommitmentBucket.Overdue),
            Activities = counts.Count(RecordKind.Activity),
            PlannedActivities = counts.Count(RecordKind.Activity, ActivityStatus.Planned),
            Countries = await figures.ValuesAsync(Aspect.Country, cancellationToken),
            Partnerships = await partnerships.CountAsync(new PartnershipFilter(), cancellationToken),
            SignedWithoutYear = counts.Count(
                RecordKind.Agreement, Aspect.Year, Aspect.UnknownYear, AgreementBuckets.EverSigned),
            VisitsWithoutYear = counts.Count(RecordKind.Visit, Aspect.Year, Aspect.UnknownYear),
            PromisesWithoutTerm = counts.Count(
                RecordKind.Agreement, Aspect.Window, Aspect.Nothing, AgreementBuckets.Planned),
            Sources = await sources.LengthAsync(cancellationToken),
            SourceLanguages = await sourceFacets.LanguageCountAsync(cancellationToken),
        };
    }
}
