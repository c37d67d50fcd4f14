namespace CooperationPortal.Core.Shared;

/// <summary>On what a recorded fact rests.</summary>
public enum FactBasis
{
    Stated,
    Inferred,
    StaffRecord,
    Unknown,
}
