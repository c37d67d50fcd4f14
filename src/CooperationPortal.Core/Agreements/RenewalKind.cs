namespace CooperationPortal.Core.Agreements;

/// <summary>How an agreement is prolonged.</summary>
public enum RenewalKind
{
    NotStated,
    None,
    Tacit,
    Express,
}
