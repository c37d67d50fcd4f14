namespace CooperationPortal.Core.Institutions;

/// <summary>Kinds of bodies that the registry holds.</summary>
public enum InstitutionKind
{
    Hospital,
    Clinic,
    Dispensary,
    MedicalCentre,
    ResearchCentre,
    ResearchCentreBranch,
    University,
    Department,
    Ministry,
    HealthAuthority,
    RegionalGovernment,
    CityGovernment,
    Government,
    Agency,
    Association,
    Company,
    InternationalOrganisation,
    CongressOrganiser,
    Legislature,
    Museum,
    Other,
}
