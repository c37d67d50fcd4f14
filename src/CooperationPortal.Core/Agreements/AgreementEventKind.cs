namespace CooperationPortal.Core.Agreements;

/// <summary>What can happen in the life of an agreement; the legal state is derived from these events.</summary>
public enum AgreementEventKind
{
    Announced,
    PreparationStarted,
    TextAgreed,
    Initialled,
    PartlySigned,
    Signed,
    Approved,
    Ratified,
    EnteredIntoForce,
    ProvisionallyApplied,
    Registered,
    Amended,
    Renewed,
    Suspended,
    Resumed,
    TerminationNotified,
    Terminated,
    Expired,
    Superseded,
    Abandoned,
    Corrected,
}
