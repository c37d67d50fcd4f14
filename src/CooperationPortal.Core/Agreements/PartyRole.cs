namespace CooperationPortal.Core.Agreements;

/// <summary>What a party does in an agreement.</summary>
public enum PartyRole
{
    Signatory,
    Consultative,
    Witness,
    Beneficiary,
}
