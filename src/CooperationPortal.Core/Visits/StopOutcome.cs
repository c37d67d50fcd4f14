namespace CooperationPortal.Core.Visits;

/// <summary>What came of a stop of a visit.</summary>
public enum StopOutcome
{
    None,
    Familiarised,
    Discussed,
    AgreementPlanned,
    AgreementSigned,
}
