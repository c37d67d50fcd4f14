namespace CooperationPortal.Core.Agreements;

/// <summary>What an amendment changes.</summary>
public enum AmendmentSubject
{
    NotStated,
    Term,
    Scope,
    Parties,
    Text,
    Other,
}
