using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts.Deletion;

/// <summary>A line of the list of deleted records.</summary>
public sealed record DeletedLine(
    RecordKind Kind, Guid RecordId, string? Reference, string Title, DateTimeOffset DeletedAt, string? Reason, string? By);
