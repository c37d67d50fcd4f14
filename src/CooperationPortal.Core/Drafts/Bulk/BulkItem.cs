namespace CooperationPortal.Core.Drafts.Bulk;

/// <summary>One of several chosen records, as it stands.</summary>
/// <param name="Refusal">Why the act will leave it as it is, as far as that is seen without trying.</param>
public sealed record BulkItem(DraftHead Head, BulkRefusal? Refusal);
