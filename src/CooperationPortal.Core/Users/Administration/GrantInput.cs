using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>A role to be given.</summary>
public sealed class GrantInput
{
    public PortalRole? Role { get; set; }

    /// <summary>A region or an institution; nothing is everywhere.</summary>
    public RecordPick Scope { get; set; } = new();

    /// <summary>The last day on which it counts; null: until it is taken away.</summary>
    public DateOnly? LastDay { get; set; }
}
