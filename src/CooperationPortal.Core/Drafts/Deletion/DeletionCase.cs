using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts.Deletion;

/// <summary>A hidden or a deleted record, as a reviewer looks at it before deleting or restoring it.</summary>
/// <param name="Version">Its row version, for the form.</param>
/// <param name="DeletedAt">Null while it is only hidden.</param>
/// <param name="HasDraft">A draft of it is open, which must be published or discarded first.</param>
/// <param name="Reason">Why it was hidden or deleted, as its history tells.</param>
/// <param name="By">Who did so.</param>
public sealed record DeletionCase(
    RecordKind Kind, Guid RecordId, string? Reference, string Title, uint Version, DateTimeOffset? DeletedAt, bool HasDraft,
    string? Reason, string? By);
