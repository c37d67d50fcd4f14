using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Users;

/// <summary>A role within a scope: a region, an institution, or, where both are null, everywhere; with dates.</summary>
public sealed class RoleGrant
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required PortalRole Role { get; init; }
    public Guid? RegionId { get; init; }
    public Region? Region { get; init; }
    public Guid? InstitutionId { get; init; }
    public Institution? Institution { get; init; }
    public DateTimeOffset From { get; init; }
    public DateTimeOffset? Until { get; set; }

    /// <summary>The name of the scope, whose names are loaded; null is everywhere.</summary>
    internal string? ScopeIn(string lang) =>
        Region is { } region ? NameSet.Best(region.Names, lang).Text
        : Institution is { } institution ? NameSet.Best(institution.Names, lang).Text
        : null;
}
