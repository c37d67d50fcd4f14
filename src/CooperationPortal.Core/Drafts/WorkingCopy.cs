using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Drafts;

/// <summary>What an edit page shows: the input of the open draft, else that of the live record.</summary>
public sealed record WorkingCopy<TInput>(DraftHead Head, TInput Input)
    where TInput : RecordInput, new();
