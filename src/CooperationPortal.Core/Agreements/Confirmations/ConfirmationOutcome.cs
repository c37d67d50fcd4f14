namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>What a party said of the terms as they are recorded here.</summary>
public enum ConfirmationOutcome
{
    Confirmed,
    Disputed,
}
