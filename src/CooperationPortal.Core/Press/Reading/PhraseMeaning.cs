using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>What the choices of a form are called in a phrase of the trade.</summary>
public static class PhraseMeaning
{
    private static readonly Dictionary<TradePhrase, object[]> Meanings = new()
    {
        [TradePhrase.AgreementSigned] = [StopOutcome.AgreementSigned, AgreementEventKind.Signed],
        [TradePhrase.SigningPlanned] = [StopOutcome.AgreementPlanned, AgreementEventKind.Announced, StatementKind.Plan],
        [TradePhrase.Discussed] = [StopOutcome.Discussed],
        [TradePhrase.Familiarised] = [StopOutcome.Familiarised],
        [TradePhrase.OfficialVisit] = [VisitKind.Official],
        [TradePhrase.WorkingVisit] = [VisitKind.Working],
        [TradePhrase.BusinessVisit] = [VisitKind.Business],
        [TradePhrase.Visited] = [],
        [TradePhrase.DelegationHead] = [MemberRole.Head],
        [TradePhrase.FirstMeeting] = [1],
        [TradePhrase.Offer] = [StatementKind.Offer],
        [TradePhrase.Interest] = [StatementKind.Interest],
        [TradePhrase.Assessment] = [StatementKind.Assessment],
        [TradePhrase.Plan] = [StatementKind.Plan],
        [TradePhrase.Hedge] = [],
        [TradePhrase.SpecialistExchange] = [ActivityType.SpecialistExchange],
        [TradePhrase.PatientExchange] = [ActivityType.PatientExchange],
        [TradePhrase.ExperienceExchange] = [ActivityType.ExperienceExchange],
        [TradePhrase.JointConference] = [ActivityType.JointConference],
        [TradePhrase.MasterClass] = [ActivityType.MasterClass],
        [TradePhrase.Internship] = [ActivityType.Internship],
        [TradePhrase.AdvancedTraining] = [ActivityType.AdvancedTraining],
        [TradePhrase.JointEducationalProject] = [ActivityType.JointEducationalProject],
        [TradePhrase.TechnologyTransfer] = [ActivityType.TechnologyTransfer],
        [TradePhrase.Telemedicine] = [ActivityType.TelemedicineConsultation],
        [TradePhrase.JointResearch] = [ActivityType.JointResearch],
        [TradePhrase.TradeEconomic] = [Sector.TradeEconomic],
        [TradePhrase.ScientificTechnical] = [Sector.ScientificTechnical],
        [TradePhrase.SocioCultural] = [Sector.SocioCultural],
        [TradePhrase.Humanitarian] = [Sector.Humanitarian],
    };

    /// <summary>The choice of that type that the phrase names, or null.</summary>
    public static object? Of(TradePhrase phrase, Type choice) => Array.Find(Meanings[phrase], m => m.GetType() == choice);
}
