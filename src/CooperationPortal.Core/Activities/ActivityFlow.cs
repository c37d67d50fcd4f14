namespace CooperationPortal.Core.Activities;

/// <summary>How many people went from one party to another, as planned and as it was. Numbers only, never who they were.</summary>
public sealed class ActivityFlow
{
    public required Guid Id { get; init; }
    public Guid ActivityId { get; init; }
    public int Order { get; internal set; }

    /// <summary>Null where no source says from where.</summary>
    public Guid? FromPartyId { get; internal set; }

    /// <summary>Null where no source says to whom.</summary>
    public Guid? ToPartyId { get; internal set; }
    public ActivityPeople People { get; internal set; }
    public int? Planned { get; internal set; }
    public int? Actual { get; internal set; }
}
