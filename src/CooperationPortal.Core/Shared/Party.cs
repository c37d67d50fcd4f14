using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;

namespace CooperationPortal.Core.Shared;

/// <summary>
/// A side of something: an institution, a place, or a body that the registry does not know. One of the three is always
/// there (a CHECK holds it); a description may stand with the place where the body is.
/// </summary>
public abstract class Party
{
    public required Guid Id { get; init; }

    /// <summary>Position in its list, from 0.</summary>
    public int Order { get; internal set; }

    public Guid? RegionId { get; internal set; }
    public Region? Region { get; internal set; }
    public Guid? InstitutionId { get; internal set; }
    public Institution? Institution { get; internal set; }

    /// <summary>A body as the source names it, while it is not resolved to the registry.</summary>
    public LocalizedText? Description { get; internal set; }
}
