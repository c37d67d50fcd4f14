namespace CooperationPortal.Core.Documents;

/// <summary>What a file is.</summary>
public enum DocumentKind
{
    AgreementSigned,
    AgreementDraft,
    Annex,
    Amendment,
    Translation,
    Protocol,
    Programme,
    VisitReport,
    PressArticle,
    Photo,
    TerminationNotice,
    RegistrationCertificate,
    Other,
}
