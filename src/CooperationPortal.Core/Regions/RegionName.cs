using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Regions;

/// <summary>One form of a place's name.</summary>
public sealed class RegionName : Name
{
    public Guid RegionId { get; init; }
}
