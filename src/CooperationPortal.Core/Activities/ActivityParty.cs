using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Activities;

/// <summary>Somebody who takes part in an activity.</summary>
public sealed class ActivityParty : Party
{
    public Guid ActivityId { get; init; }
}
