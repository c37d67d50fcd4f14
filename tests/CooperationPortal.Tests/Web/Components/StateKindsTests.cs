using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Components;

namespace CooperationPortal.Tests.Web.Components;

public sealed class StateKindsTests
{
    [Theory]
    [InlineData(typeof(AgreementBucket))]
    [InlineData(typeof(PartnershipState))]
    [InlineData(typeof(CommitmentBucket))]
    [InlineData(typeof(ActivityStatus))]
    [InlineData(typeof(StopOutcome))]
    [InlineData(typeof(LegalState))]
    [InlineData(typeof(PublicationState))]
    public void EveryState_HasASign(Type type)
    {
        foreach (Enum value in Enum.GetValues(type))
        {
            Should.NotThrow(() => StateKinds.Of(value));
        }
    }

    [Fact]
    public void OnlyWhatAllSigned_HasAFilledSign()
    {
        var filled = Enum.GetValues<AgreementBucket>()
            .Where(bucket => StateKinds.Of(bucket) is StateKind.Signed or StateKind.InForce);

        filled.ShouldBeSubsetOf(AgreementBuckets.EverSigned);
    }
}
