namespace CooperationPortal.Core.Agreements;

/// <summary>What a signature does (UN Treaty Collection glossary).</summary>
public enum SignatureKind
{
    Definitive,
    AdReferendum,
    Initialled,
    NotStated,
}
