using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Institutions.Merging;

/// <summary>The record that a reviewer chooses to stay.</summary>
public sealed class MergeInput
{
    public RecordPick Survivor { get; set; } = new();
}
