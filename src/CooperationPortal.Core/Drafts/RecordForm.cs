using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Drafts;

/// <summary>The record in whose form another is written: a promise in that of its holder, a meeting in that of its visit.</summary>
public sealed record RecordForm(RecordKind Kind, Guid RecordId, string Key);
