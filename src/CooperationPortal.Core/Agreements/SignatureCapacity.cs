namespace CooperationPortal.Core.Agreements;

/// <summary>In what capacity a person signed.</summary>
public enum SignatureCapacity
{
    Head,
    Authorised,
    OnBehalf,
    Witness,
    NotStated,
}
