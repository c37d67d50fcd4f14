using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>Somebody of the receiving side, as an editor types it.</summary>
public sealed class HostInput : PersonInput
{
    public HostRole Role { get; set; }
}
