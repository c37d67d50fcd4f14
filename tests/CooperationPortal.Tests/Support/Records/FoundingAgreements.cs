using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Core.Agreements;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>The agreements of the two founding articles: one promised at a congress, one signed by nobody knows whom.</summary>
public static class FoundingAgreements
{
    /// <summary>Khabarovsk Krai and Jiamusi mean to sign at the congress of May 2014; whether they did no source tells.</summary>
    public static AgreementInput Promised(RecordPick? congress = null)
    {
        var input = AgreementInputs.Promised();
        input.Title = LocalizedInput.Of("ru", "Обмен специалистами и пациентами между Хабаровским краем и Цзямусы");
        input.CountStated = "несколько";
        input.Parties[0].Party = Places.KhabarovskKrai;
        input.Parties[1].Party = Places.Jiamusi;
        input.PlannedOccasion = congress ?? new RecordPick();
        input.Scope =
        [
            new ScopeItemInput { Id = Guid.CreateVersion7(), Activity = ActivityType.SpecialistExchange },
            new ScopeItemInput { Id = Guid.CreateVersion7(), Activity = ActivityType.PatientExchange },
        ];
        input.Commitments =
        [
            new CommitmentInput
            {
                Id = Guid.CreateVersion7(),
                Activity = ActivityType.MasterClass,
                Text = LocalizedInput.Of("ru", "Провести мастер-классы"),
                From = [VisitInputs.Party(Places.Jiamusi)],
                To = [VisitInputs.Party(Places.KhabarovskKrai)],
                Due = RegistryInputs.Date("2014-05-20/2014-05-23", DateNature.Planned),
            },
        ];
        return input;
    }

    /// <summary>Signed on 14–16 November of no known year, by nobody that the source names.</summary>
    public static AgreementInput Signed()
    {
        var input = AgreementInputs.Signed("XXXX-11-14/XXXX-11-16");
        input.Title = LocalizedInput.Of("ru", "Соглашение кардиологического диспансера и Наманганского филиала");
        input.Parties[0].Place = Places.Samara;
        input.Parties[1].Place = Places.Namangan;
        input.Commitments =
        [
            new CommitmentInput
            {
                Id = Guid.CreateVersion7(),
                Activity = ActivityType.JointConference,
                Text = LocalizedInput.Of("ru", "Проводить совместные конференции"),
                Basis = FactBasis.Inferred,
                BasisNote = "план, сказанный вслух, а не текст соглашения",
            },
        ];
        return input;
    }

    public static EventInput Congress()
    {
        var input = RegistryInputs.Event("Международный Дальневосточный медицинский конгресс");
        input.Period = RegistryInputs.Date("2014-05-20/2014-05-23", DateNature.Planned);
        return input;
    }
}
