using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>
/// Where a record stands for its editors: its open draft, or, where none is open, the live record itself
/// (<see cref="State"/> is then Published or Unpublished and <see cref="Version"/> null).
/// </summary>
public sealed record DraftHead(
    RecordKind Kind,
    Guid RecordId,
    string? Reference,
    string Title,
    PublicationState State,
    uint? Version,
    uint? LiveVersion,
    bool IsPublic,
    string? Comment,
    DateTimeOffset ChangedAt,
    Guid? ChangedById)
{
    public static DraftHead Of(Draft draft, Record? live) => new(
        draft.Kind, draft.RecordId, draft.Reference, draft.Title, draft.State, draft.Version, live?.Version,
        live?.IsPublic ?? false, draft.Comment, draft.ChangedAt, draft.ChangedById);

    public static DraftHead Of(RecordKind kind, Record live, string title) => new(
        kind, live.Id, LiveRecords.ReferenceOf(live), title,
        live.IsPublic ? PublicationState.Published : PublicationState.Unpublished,
        null, live.Version, live.IsPublic, null, live.ChangedAt, null);

    /// <summary>How the record is called in the addresses of staff pages: its reference, else its id.</summary>
    public string Key => Reference ?? RecordId.ToString();

    /// <summary>Waits for a reviewer; saving it takes it back.</summary>
    public bool IsSubmitted => State is PublicationState.Submitted;

    public DraftStamp Stamp => new() { RecordId = RecordId, Version = Version, LiveVersion = LiveVersion };
}
