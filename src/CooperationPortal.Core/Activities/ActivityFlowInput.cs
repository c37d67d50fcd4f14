using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Activities;

/// <summary>A number of people and their way, as an editor types it.</summary>
public sealed class ActivityFlowInput : IRow
{
    public Guid Id { get; set; }

    /// <summary>Row ids of <see cref="ActivityInput.Parties"/>; null is not stated.</summary>
    public Guid? FromPartyId { get; set; }
    public Guid? ToPartyId { get; set; }
    public ActivityPeople People { get; set; }
    public int? Planned { get; set; }
    public int? Actual { get; set; }
}
