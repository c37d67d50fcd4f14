using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Web.PageSupport.Changes;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>What was saved meanwhile, and how it differs from what is typed.</summary>
/// <param name="Newest">The state that a save over it would replace; null where the draft was discarded.</param>
/// <param name="Stamp">The stamp with which what is typed can be saved over it.</param>
/// <param name="IsOwn">The same person saved, in another window.</param>
/// <param name="Changes">Field by field: saved meanwhile is before, typed here is after.</param>
public sealed record DraftConflict(
    DraftHead? Newest, DraftStamp Stamp, string? ChangedBy, bool IsOwn, IReadOnlyList<FieldChange> Changes, object Typed, object? Theirs)
{
    public ChangeList ChangeList => new(Typed.GetType(), Changes, Typed, Theirs)
    {
        BeforeKey = "ErrorsWorkflow.Theirs",
        AfterKey = "ErrorsWorkflow.Yours",
    };
}
