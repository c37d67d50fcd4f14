using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Statistics;

/// <summary>Counts for the home page, by the same queries as the lists that its figures lead to.</summary>
public sealed class HomeQueries(
    AgreementQueries agreements,
    VisitQueries visits,
    MeetingQueries meetings,
    CommitmentQueries commitments,
    ActivityQueries activities,
    ParticipationQueries participation,
    PartnershipQueries partnerships,
    SourceQueries sources)
{
    public async Task<HomeFigures> FiguresAsync(CancellationToken cancellationToken)
    {
        var languages = await sources.LanguagesAsync(null, cancellationToken);
        return new HomeFigures
        {
            Signed = await CountAsync(Signed),
            InForce = await CountAsync(new AgreementFilter { State = [AgreementBucket.InForce] }),
            Ended = await CountAsync(new AgreementFilter { State = [AgreementBucket.Ended] }),
            Promised = await CountAsync(Promised),
            Overdue = await CountAsync(new AgreementFilter { State = [AgreementBucket.Overdue] }),
            Visits = await CountAsync(new VisitFilter()),
            PlannedVisits = await CountAsync(new VisitFilter { Status = VisitStatus.Planned }),
            Meetings = await CountAsync(new MeetingFilter()),
            MeetingsWithinVisits = await CountAsync(new MeetingFilter { WithinVisit = true }),
            Commitments = await CountAsync(new CommitmentFilter()),
            OverdueCommitments = await CountAsync(new CommitmentFilter { State = [CommitmentBucket.Overdue] }),
            Activities = await CountAsync(new ActivityFilter()),
            PlannedActivities = await CountAsync(new ActivityFilter { State = [ActivityStatus.Planned] }),
            Countries = await participation.CountriesAsync(null, cancellationToken),
            Partnerships = await partnerships.CountAsync(new PartnershipFilter(), null, cancellationToken),
            SignedWithoutYear = await CountAsync(Signed with { Year = [AgreementFilter.UnknownYear] }),
            VisitsWithoutYear = await CountAsync(new VisitFilter { Year = VisitFilter.UnknownYear }),
            PromisesWithoutTerm = await CountAsync(Promised with { Window = false }),
            Sources = languages.Sum(l => l.Count),
            SourceLanguages = languages.Count,
        };

        Task<int> CountAsync<T>(T filter) => filter switch
        {
            AgreementFilter a => agreements.CountAsync(a, null, cancellationToken),
            VisitFilter v => visits.CountAsync(v, null, cancellationToken),
            MeetingFilter m => meetings.CountAsync(m, null, cancellationToken),
            CommitmentFilter c => commitments.CountAsync(c, null, cancellationToken),
            ActivityFilter d => activities.CountAsync(d, null, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(filter)),
        };
    }

    private static AgreementFilter Signed => new() { Signed = true };

    private static AgreementFilter Promised => new() { State = [.. AgreementBuckets.Planned] };
}
