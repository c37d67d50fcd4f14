namespace CooperationPortal.Core.Visits;

/// <summary>What a statement is; an intention is never a decision.</summary>
public enum StatementKind
{
    Offer,
    Interest,
    Assessment,
    Plan,
    Fact,
}
