namespace CooperationPortal.Core.Drafts;

/// <summary>What a member of staff may do with a live record, so that lists offer nothing that would be refused.</summary>
public sealed record DeskRights(Guid RecordId, bool IsPublic, bool MayEdit, bool MayReadHistory, bool MayHideOrShow);
