namespace CooperationPortal.Core.Press.Reading;

/// <summary>What reports of medical cooperation say again and again, in whatever words and language.</summary>
public enum TradePhrase
{
    AgreementSigned,
    SigningPlanned,
    Discussed,
    Familiarised,
    OfficialVisit,
    WorkingVisit,
    BusinessVisit,
    Visited,
    DelegationHead,
    FirstMeeting,
    Offer,
    Interest,
    Assessment,
    Plan,

    /// <summary>Who speaks does not vouch for it: «насколько нам известно».</summary>
    Hedge,
    SpecialistExchange,
    PatientExchange,
    ExperienceExchange,
    JointConference,
    MasterClass,
    Internship,
    AdvancedTraining,
    JointEducationalProject,
    TechnologyTransfer,
    Telemedicine,
    JointResearch,
    TradeEconomic,
    ScientificTechnical,
    SocioCultural,
    Humanitarian,
}
