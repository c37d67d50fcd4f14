using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Drafts;

/// <summary>A form on its way to its draft: what was typed, from which state, by whom, and what it is sent for.</summary>
public sealed record TypedDraft<TInput>(TInput Input, DraftStamp Stamp, Actor Actor, DraftStep Step, string? Comment = null)
    where TInput : RecordInput
{
    public Guid RecordId => Stamp.RecordId ?? Stamp.CreationKey;

    /// <summary>The draft is to become another one than it is.</summary>
    public bool Differs(Draft draft) =>
        (Step is DraftStep.Submit && draft.State is not PublicationState.Submitted)
        || (Step is not DraftStep.Keep && draft.RecordedContent is not null)
        || draft.Note != Comment
        || InputDiff.Between(DraftJson.Read<TInput>(draft.Content), Input).Count > 0;
}
