namespace CooperationPortal.Core.Agreements;

/// <summary>Forms of cooperation, apart from medical specialties.</summary>
public enum ActivityType
{
    SpecialistExchange,
    PatientExchange,
    JointConference,
    MasterClass,
    Internship,
    AdvancedTraining,
    JointEducationalProject,
    ExperienceExchange,
    TechnologyTransfer,
    TelemedicineConsultation,
    JointResearch,
    EquipmentSupport,
    HospitalConstruction,
    Investment,
    MedicalTourism,
    Other,
}
