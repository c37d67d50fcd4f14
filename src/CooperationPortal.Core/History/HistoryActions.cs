namespace CooperationPortal.Core.History;

/// <summary>Groups of actions.</summary>
public static class HistoryActions
{
    /// <summary>What is done beside a record and leaves its words as they were.</summary>
    public static IReadOnlyList<HistoryAction> Beside { get; } =
    [
        HistoryAction.Verified, HistoryAction.ConfirmationAsked, HistoryAction.TermsConfirmed, HistoryAction.TermsDisputed,
        HistoryAction.StepDone, HistoryAction.StepNotNeeded, HistoryAction.StepReopened,
        HistoryAction.CommentAdded, HistoryAction.CommentEdited, HistoryAction.CommentRemoved,
        HistoryAction.ErrorReportSettled, HistoryAction.ConfidentialRead,
    ];

    /// <summary>What the history of a record does not show: who looked at it is for the audit alone.</summary>
    public static IReadOnlyList<HistoryAction> ForAuditOnly { get; } =
        [.. Oversight, HistoryAction.SignedIn, HistoryAction.SignInRefused];

    /// <summary>Reading by right of oversight: nobody sees who watches him.</summary>
    public static IReadOnlyList<HistoryAction> Oversight =>
        [HistoryAction.ConfidentialRead, HistoryAction.AuditExported, HistoryAction.PersonalDataRead];
}
