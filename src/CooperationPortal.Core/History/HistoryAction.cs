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
    ConfirmationAsked,
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
    UserInvited,
    UserDisabled,
    UserEnabled,
    GrantGiven,
    GrantEnded,
    PasswordChanged,
    SecondFactorSet,
    SecondFactorRemoved,
    PasskeyAdded,
    PasskeyRemoved,
    ProviderLinked,
    ProviderUnlinked,
    SessionsEnded,
    TermAdded,
    TermRelabelled,
    TermRetired,
    TermTakenBack,
    PersonNamingChanged,
    PersonalDataErased,

    /// <summary>Somebody tried to sign in to the account and may not.</summary>
    SignInRefused,

    /// <summary>Somebody read what is not public, by the right to oversee and not to work on it.</summary>
    ConfidentialRead,
    AuditExported,

    /// <summary>An administrator read what is kept about somebody, to answer a request.</summary>
    PersonalDataRead,
}
