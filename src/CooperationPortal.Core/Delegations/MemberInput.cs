using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Delegations;

/// <summary>A member of a delegation, as an editor types it.</summary>
public sealed class MemberInput : PersonInput
{
    public MemberRole Role { get; set; }
}
