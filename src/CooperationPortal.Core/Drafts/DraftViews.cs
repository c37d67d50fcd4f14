using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>A line of a work list.</summary>
public sealed record DraftLine(
    RecordKind Kind,
    Guid RecordId,
    string? Reference,
    string Title,
    PublicationState State,
    bool IsNew,
    string? Comment,
    DateTimeOffset ChangedAt,
    string ChangedBy,
    bool MayEdit)
{
    /// <summary>How the record is called in the addresses of staff pages: its reference, else its id.</summary>
    public string Key => Reference ?? RecordId.ToString();
}
