using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Institutions;

/// <summary>One form of an institution's name.</summary>
public sealed class InstitutionName : Name
{
    public Guid InstitutionId { get; init; }
}
