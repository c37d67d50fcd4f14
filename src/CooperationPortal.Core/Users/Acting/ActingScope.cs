using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Users.Acting;

/// <summary>A region or an institution for which somebody acts who has roles in several; both null is everywhere.</summary>
public sealed record ActingScope(Guid? RegionId, Guid? InstitutionId)
{
    /// <summary>How a session remembers it.</summary>
    public string Key => RegionId is { } region ? $"region:{region}"
        : InstitutionId is { } institution ? $"institution:{institution}"
        : "everywhere";

    /// <summary>Those to choose among; where there is one, nothing is to be chosen.</summary>
    public static IReadOnlyList<ActingScope> Of(IEnumerable<ActorGrant> grants) =>
        [.. grants.Where(IsForSomebody).Select(Of).Distinct()];

    /// <summary>What of the grants counts while the person acts for this one.</summary>
    public IReadOnlyList<ActorGrant> Narrow(IEnumerable<ActorGrant> grants) =>
        [.. grants.Where(grant => !IsForSomebody(grant) || Of(grant) == this)];

    private static ActingScope Of(ActorGrant grant) => new(grant.RegionId, grant.InstitutionId);

    /// <summary>Who watches over all or keeps the installation does so for nobody in particular.</summary>
    private static bool IsForSomebody(ActorGrant grant) =>
        grant.Role is PortalRole.MinistryStaff or PortalRole.ClinicAdministrator || !grant.IsEverywhere;
}
