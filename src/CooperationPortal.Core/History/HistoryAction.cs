namespace CooperationPortal.Core.History;

/// <summary>What was done to a record.</summary>
public enum HistoryAction
{
    DraftCreated,
    DraftSaved,
    Submitted,
    Returned,
    Published,
    Unpublished,
    Withdrawn,
    Deleted,
    Restored,
    Imported,
    Merged,
    TookOver,
    Verified,
    TermsConfirmed,
    TermsDisputed,
    StepDone,
    StepNotNeeded,
    StepReopened,
    CommentAdded,
    CommentEdited,
    CommentRemoved,
    ErrorReportSettled,
    SignedIn,
    UserChanged,
}
