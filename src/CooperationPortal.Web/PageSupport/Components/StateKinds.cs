using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>Which sign stands for which value. Nothing that is not signed by all gets a filled one.</summary>
public static class StateKinds
{
    public static StateKind Of(Enum value) => value switch
    {
        AgreementBucket bucket => Of(bucket),
        PartnershipState state => Enum.Parse<StateKind>(state.ToString()),
        CommitmentBucket bucket => Of(bucket),
        ActivityStatus status => Of(status),
        StopOutcome outcome => Of(outcome),
        LegalState state => Of(AgreementBuckets.Of(state, StatedDate.NotStated, DateOnly.MinValue)),
        PublicationState state => Of(state),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No sign stands for it."),
    };

    private static StateKind Of(AgreementBucket bucket) => bucket switch
    {
        AgreementBucket.Promised or AgreementBucket.PartlySigned => StateKind.Planned,
        AgreementBucket.Overdue => StateKind.Overdue,
        AgreementBucket.Signed => StateKind.Signed,
        AgreementBucket.InForce => StateKind.InForce,
        _ => StateKind.Ended,
    };

    private static StateKind Of(CommitmentBucket bucket) => bucket switch
    {
        CommitmentBucket.Open => StateKind.Planned,
        CommitmentBucket.Met => StateKind.Signed,
        CommitmentBucket.PartiallyMet => StateKind.Note,
        CommitmentBucket.Cancelled => StateKind.Ended,
        _ => StateKind.Overdue,
    };

    private static StateKind Of(ActivityStatus status) => status switch
    {
        ActivityStatus.Planned => StateKind.Planned,
        ActivityStatus.UnderWay => StateKind.InForce,
        ActivityStatus.Held => StateKind.Signed,
        _ => StateKind.Ended,
    };

    private static StateKind Of(StopOutcome outcome) => outcome switch
    {
        StopOutcome.AgreementSigned => StateKind.Signed,
        StopOutcome.AgreementPlanned => StateKind.Planned,
        _ => StateKind.Discussed,
    };

    private static StateKind Of(PublicationState state) => state switch
    {
        PublicationState.Published => StateKind.InForce,
        PublicationState.Unpublished => StateKind.Ended,
        PublicationState.Draft => StateKind.Discussed,
        _ => StateKind.Note,
    };
}
