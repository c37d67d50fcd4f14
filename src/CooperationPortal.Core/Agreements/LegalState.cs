namespace CooperationPortal.Core.Agreements;

/// <summary>Where an agreement stands in law on a given day.</summary>
public enum LegalState
{
    Announced,
    InPreparation,
    AgreedText,
    PartlySigned,
    Signed,
    InForce,
    Suspended,
    TerminationNotified,
    Terminated,
    Expired,
    Superseded,
    Abandoned,
}
