namespace CooperationPortal.Core.Agreements;

/// <summary>What class of paper an agreement is; the source's own word is kept beside it.</summary>
public enum AgreementType
{
    FrameworkRegional,
    Institutional,
    Memorandum,
    ProtocolOfIntent,
    AgreedMinute,
    Programme,
    ActionPlan,
    LetterOfIntent,
    Twinning,
    Contract,
    Oral,
    Amendment,
    Other,
    NotStated,
}
