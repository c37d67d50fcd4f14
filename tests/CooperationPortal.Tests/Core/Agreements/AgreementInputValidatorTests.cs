using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Tests.Core.Agreements;

public sealed class AgreementInputValidatorTests
{
    [Fact]
    public void Signed_AsSourcesGiveIt_IsAccepted() => Problems(AgreementInputs.Signed()).ShouldBeEmpty();

    [Theory]
    [InlineData("2014-05-20/2014-05-23")]
    [InlineData(null)]
    public void Promised_WithOrWithoutWindow_IsAccepted(string? window) =>
        Problems(AgreementInputs.Promised(window)).ShouldBeEmpty();

    [Fact]
    public void Signed_YearNotKnown_IsAccepted() =>
        Problems(AgreementInputs.Signed("XXXX-11-14/XXXX-11-16")).ShouldBeEmpty();

    [Fact]
    public void ThreeParties_OfAnyMix_AreAccepted()
    {
        var input = AgreementInputs.Signed();
        input.Parties.Add(AgreementInputs.Party(RecordKind.Region, Guid.CreateVersion7()));

        Problems(input).ShouldBeEmpty();
    }

    [Fact]
    public void RecordOfStaff_WithoutSource_IsAccepted()
    {
        var input = AgreementInputs.Signed();
        input.Sources.Clear();
        input.Evidence.Add(new EvidenceInput { Basis = FactBasis.StaffRecord, Note = "Запись министерства" });

        Problems(input).ShouldBeEmpty();
    }

    public static TheoryData<string, string, Action<AgreementInput>> Spoilt() => new()
    {
        { "Title.Text", "ErrorsAgreements.TitleMissing", a => a.Title.Text = " " },
        { "Parties", "ErrorsAgreements.TwoParties", a => a.Parties.RemoveAt(1) },
        { "Parties", "ErrorsAgreements.PartyTwice", a => a.Parties[1].Party.Text = "Больница № 1" },
        { "Parties", "ErrorsAgreements.FrameworkNeedsRegion", a => a.Type = AgreementType.FrameworkRegional },
        { "Parties[1].Party.Text", "ErrorsForms.PartyMissing", a => a.Parties[1].Party = new RecordPick { Text = "Боль" } },
        {
            "Parties[0].Signatures[0].Person.Text", "ErrorsForms.PersonMissing",
            a => a.Parties[0].Signatures.Add(new SignatureInput { Id = Guid.CreateVersion7() })
        },
        { "Events", "ErrorsAgreements.EventMissing", a => a.Events.Clear() },
        {
            "Events[1].Kind", "ErrorsAgreements.EventMayNotFollow",
            a => a.Events.Add(AgreementInputs.Event(AgreementEventKind.Announced))
        },
        {
            "Events[0].When", "ErrorsAgreements.EventStillToCome",
            a => a.Events[0].When = AgreementInputs.Date("2018-09-10", DateNature.Planned)
        },
        {
            "Events[0].When", "ErrorsAgreements.EventStillToCome",
            a => a.Events[0].When = AgreementInputs.Date("2099-01-01")
        },
        {
            "Events[1].When", "ErrorsAgreements.EventOnlyPlanned",
            a => a.Events.Add(AgreementInputs.Event(AgreementEventKind.EnteredIntoForce, "2099-01-01"))
        },
        {
            "Events[1].When", "ErrorsAgreements.EventBeforeEarlier",
            a => a.Events.Add(AgreementInputs.Event(AgreementEventKind.EnteredIntoForce, "2017"))
        },
        {
            "Events[1].Note.Text", "ErrorsAgreements.CorrectionWithoutReason",
            a => a.Events.Add(AgreementInputs.Event(AgreementEventKind.Corrected))
        },
        { "Events[0].Kind", "ErrorsAgreements.ChangesTermsNot", a => a.Events[0].NewNoticeMonths = 3 },
        { "Events[0].Subject", "ErrorsAgreements.AmendmentOnly", a => a.Events[0].Subject = AmendmentSubject.Text },
        {
            "Events[2].Number", "ErrorsAgreements.NumberTwice",
            a => a.Events.AddRange(Enumerable.Range(0, 2).Select(_ => Amended(e => e.Number = "1")))
        },
        { "Events[1].NewTermMonths", "ErrorsAgreements.TermRange", a => a.Events.Add(Amended(e => e.NewTermMonths = 0)) },
        { "Events[1].NewNoticeMonths", "ErrorsAgreements.NoticeRange", a => a.Events.Add(Amended(e => e.NewNoticeMonths = 121)) },
        {
            "Events[1].NewEnd", "ErrorsAgreements.OneNewEnd",
            a => a.Events.Add(Amended(e => (e.NewTermMonths, e.NewEnd) = (12, AgreementInputs.Date("2030"))))
        },
        {
            "Events", "ErrorsAgreements.SignedNeedsEvent",
            a =>
            {
                a.Events = [AgreementInputs.Event(AgreementEventKind.Announced)];
                a.Parties[0].Signatures.Add(AgreementInputs.Signer("Иванов"));
            }
        },
        {
            "Events", "ErrorsAgreements.SignedNeedsEvent",
            a =>
            {
                a.Events = [AgreementInputs.Event(AgreementEventKind.TextAgreed)];
                a.Documents.Add(new DocumentInput { FileId = Guid.NewGuid(), Kind = DocumentKind.AgreementSigned });
            }
        },
        { "TermMonths", "ErrorsAgreements.FixedWithoutEnd", a => a.Term = TermKind.Fixed },
        { "TermMonths", "ErrorsAgreements.TermRange", a => (a.Term, a.TermMonths) = (TermKind.Fixed, 1201) },
        { "TermMonths", "ErrorsAgreements.OpenEndedWithEnd", a => (a.Term, a.TermMonths) = (TermKind.OpenEnded, 12) },
        {
            "EndStated", "ErrorsAgreements.OpenEndedWithEnd",
            a => (a.Term, a.EndStated) = (TermKind.OpenEnded, AgreementInputs.Date("2025"))
        },
        { "RenewalMonths", "ErrorsAgreements.TermRange", a => a.RenewalMonths = 0 },
        {
            "RenewalMonths", "ErrorsAgreements.RenewalWithoutKind",
            a => (a.Renewal, a.RenewalMonths) = (RenewalKind.None, 12)
        },
        { "NoticeMonths", "ErrorsAgreements.NoticeRange", a => a.NoticeMonths = 121 },
        { "AuthenticLanguages[0]", "ErrorsForms.LanguageUnknown", a => a.AuthenticLanguages.Add("по-русски") },
        { "CountStated", "ErrorsAgreements.CountTooLong", a => a.CountStated = new string('9', 51) },
        { "RegistryNumber", "ErrorsAgreements.NumberTooLong", a => a.RegistryNumber = new string('9', 101) },
        {
            "PlannedOccasion.Text", "ErrorsCommitments.EventNotFound",
            a => a.PlannedOccasion = new RecordPick { Text = "конгресс" }
        },
        { "Parent.Text", "ErrorsCommitments.AgreementNotFound", a => a.Parent = new RecordPick { Text = "рамочное" } },
        { "Visit.Text", "ErrorsAgreements.VisitNotFound", a => a.Visit = new RecordPick { Text = "визит" } },
        {
            "Scope[0].ToPartyId", "ErrorsAgreements.ScopeToItself",
            a => a.Scope.Add(new ScopeItemInput { FromPartyId = a.Parties[0].Id, ToPartyId = a.Parties[0].Id })
        },
        {
            "Scope[0].FromPartyId", "ErrorsAgreements.ScopePartyUnknown",
            a => a.Scope.Add(new ScopeItemInput { FromPartyId = Guid.NewGuid() })
        },
        {
            "Scope[0].Quantity", "ErrorsCommitments.QuantityNegative",
            a => a.Scope.Add(new ScopeItemInput { Quantity = -1 })
        },
        {
            "Scope[0].DurationDays", "ErrorsAgreements.DurationRange",
            a => a.Scope.Add(new ScopeItemInput { DurationDays = 0 })
        },
        {
            "Scope[0].BasisNote", "ErrorsForms.InferredWithoutReason",
            a => a.Scope.Add(new ScopeItemInput { Basis = FactBasis.Inferred })
        },
        { "Commitments[0].Text.Text", "ErrorsCommitments.TextMissing", a => a.Commitments.Add(new CommitmentInput()) },
        {
            "Aid[0].Currency", "ErrorsCommitments.CurrencyMissing",
            a => a.Aid.Add(new AidInput { What = LocalizedInput.Of("ru", "Томограф"), Value = 100 })
        },
        { "Sources", "ErrorsAgreements.NoSource", a => a.Sources.Clear() },
        {
            "Sources[0].Url", "ErrorsForms.NotAWebAddress", a => a.Sources[0].Url = "javascript:alert(1)"
        },
        {
            "Evidence[0].SourceId", "ErrorsForms.QuoteWithoutSource",
            a => a.Evidence.Add(new EvidenceInput { Quote = "подписали", Note = "из заметки" })
        },
        {
            "Evidence[0].Note", "ErrorsForms.InferredWithoutReason",
            a => a.Evidence.Add(new EvidenceInput { SourceId = a.Sources[0].Id, Basis = FactBasis.Inferred })
        },
        {
            "Events[0].When.BasisNote", "ErrorsForms.InferredWithoutReason",
            a => a.Events[0].When.Basis = FactBasis.Inferred
        },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public void OneMistake_IsNamedAtItsField(string path, string message, Action<AgreementInput> spoil)
    {
        var input = AgreementInputs.Signed();
        spoil(input);

        Problems(input).ShouldContain((path, message));
    }

    [Fact]
    public void Terminated_OnADayToCome_IsAccepted()
    {
        var input = AgreementInputs.Signed();
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.TerminationNotified, "2026-01-10"));
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.Terminated, "2099-01-10", DateNature.Planned));

        Problems(input).ShouldBeEmpty();
    }

    private static List<(string Path, string Message)> Problems(AgreementInput input) =>
        [.. new AgreementInputValidator(TimeProvider.System).Validate(input).Errors.Select(e => (e.PropertyName, e.ErrorMessage))];

    private static AgreementEventInput Amended(Action<AgreementEventInput> spoil)
    {
        var amendment = AgreementInputs.Event(AgreementEventKind.Amended, "2019-01-01");
        spoil(amendment);
        return amendment;
    }
}
