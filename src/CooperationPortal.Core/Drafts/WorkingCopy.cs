using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Drafts;

/// <summary>What an edit page shows: the input of the open draft, else that of the live record.</summary>
/// <param name="Note">What is being written to the reviewer.</param>
public sealed record WorkingCopy<TInput>(DraftHead Head, TInput Input, string? Note = null)
    where TInput : RecordInput, new();
