using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Tests.Core.Agreements.Confirmations;

/// <summary>Which words of a record are terms: docs/decisions/0013-confirmed-terms.md.</summary>
public sealed class TermsTextTests
{
    /// <summary>The text of terms that stay as they are must never change, or all confirmations would be void.</summary>
    [Fact]
    public void HashOf_WholeAgreement_IsThatOfTheFirstVersion()
    {
        TermsText.HashOf(TermsText.Of(Whole())).ShouldBe("4c4b3d2012d3cb565edc69cc6db76151ddaf2cbe17226e3d0aa2b1038233734d", TermsText.Of(Whole()));
    }

    [Fact]
    public void Of_WhatIsNoTerm_ChangesNothing()
    {
        var input = Whole();
        var before = TermsText.Of(input);

        input.Sources.Add(AgreementInputs.Source());
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.EnteredIntoForce, "2019-01-01"));
        input.Parties[0].Signatures.Add(AgreementInputs.Signer("Иванов И. И."));
        input.Parties[0].Party.Text = "Самарская область, как её зовут теперь";
        input.Scope[0].BasisNote = "из письма";
        input.Commitments[0].Status = CommitmentStatus.Met;
        input.Commitments[0].QuantityDone = 4;
        input.RegistryNumber = "77";
        input.Summary = LocalizedInput.Of("ru", "Коротко");

        TermsText.Of(input).ShouldBe(before);
    }

    public static TheoryData<Action<AgreementInput>> Edits => new()
    {
        i => i.Title.Text = "Другое",
        i => i.TermMonths = 24,
        i => i.NoticeMonths = null,
        i => i.Parties[1].Role = PartyRole.Witness,
        i => i.Parties[1].Party.Text = "Другая больница",
        i => i.Scope[0].Quantity = 12,
        i => i.Scope[0].SpecialtyCodes.Add("oncology"),
        i => i.Commitments[0].Due = AgreementInputs.Date("2020", DateNature.Planned),
        i => i.Commitments.Clear(),
        i => i.Events.Add(AgreementInputs.Event(AgreementEventKind.Amended, "2019-01-01")),
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Of_ATerm_ChangesTheText(Action<AgreementInput> edit)
    {
        var input = Whole();
        var before = TermsText.Of(input);

        edit(input);

        TermsText.Of(input).ShouldNotBe(before);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSameTerms()
    {
        var content = TermsText.Of(Whole());

        TermsText.Of(TermsText.Read(content)).ShouldBe(content);
    }

    private static AgreementInput Whole()
    {
        var (one, other, item, promise) = (Row(1), Row(2), Row(3), Row(4));
        return new AgreementInput
        {
            Type = AgreementType.FrameworkRegional,
            Title = LocalizedInput.Of("ru", "Об обмене врачами"),
            Binding = Binding.Yes,
            Parties =
            [
                new() { Id = one, Party = RecordPick.Of(RecordKind.Region, Row(5), "Самарская область"), OwnReference = "12" },
                new() { Id = other, Party = RecordPick.Written("Больница № 2", "ru") },
            ],
            Scope =
            [
                new() { Id = item, Activity = ActivityType.Internship, FromPartyId = one, ToPartyId = other, SpecialtyCodes = ["cardiology"], Quantity = 6 },
            ],
            Commitments =
            [
                new() { Id = promise, Text = LocalizedInput.Of("ru", "Принять шесть врачей"), Due = AgreementInputs.Date("2019", DateNature.Planned) },
            ],
            Term = TermKind.Fixed,
            TermMonths = 36,
            Renewal = RenewalKind.Tacit,
            RenewalMonths = 12,
            NoticeMonths = 3,
            AuthenticLanguages = ["ru", "uz-Latn"],
            EquallyAuthentic = TriState.Yes,
            Sectors = [Sector.Health],
        };
    }

    private static Guid Row(int number) => new(number, 0, 0, new byte[8]);
}
