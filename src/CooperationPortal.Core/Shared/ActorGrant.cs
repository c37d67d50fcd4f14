using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.Shared;

/// <summary>A role in a scope: a region, an institution, or everywhere where both are null.</summary>
public sealed record ActorGrant(PortalRole Role, Guid? RegionId, Guid? InstitutionId)
{
    public bool IsEverywhere => RegionId is null && InstitutionId is null;
}
