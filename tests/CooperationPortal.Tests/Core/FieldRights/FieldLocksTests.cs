using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.FieldRights;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Records;
using FluentValidation;

namespace CooperationPortal.Tests.Core.FieldRights;

/// <summary>What is kept of a closed field, and what is refused, on inputs alone.</summary>
public sealed class FieldLocksTests
{
    private static readonly FieldLocks OfClinic =
        FieldRightsMatrix.LocksOf(RecordKind.Agreement, [PortalRole.ClinicAdministrator], FieldStage.Published);

    [Fact]
    public void Require_OpenFieldsChanged_Passes()
    {
        var (before, after) = Pair();
        after.Title = LocalizedInput.Of("ru", "Другое");
        after.Commitments[0].Status = CommitmentStatus.Met;

        Should.NotThrow(() => OfClinic.Require(before, after));
    }

    [Fact]
    public void Require_ClosedFieldsChanged_RefusesEachAtItsField()
    {
        var (before, after) = Pair();
        after.RegistryNumber = "17";
        after.RegistryDate = RegistryInputs.Date("2020-01-02");
        after.Commitments[1].HighPriority = false;

        Refused(before, after).ShouldBe(["RegistryNumber", "RegistryDate", "Commitments[1].HighPriority"]);
    }

    [Fact]
    public void Require_RowWithAClosedValueGone_RefusesAtTheList()
    {
        var (before, after) = Pair();
        after.Commitments.RemoveAt(1);

        Refused(before, after).ShouldBe(["Commitments"]);
    }

    [Fact]
    public void Require_RowWithoutAClosedValueGoneOrNew_Passes()
    {
        var (before, after) = Pair();
        after.Commitments.RemoveAt(0);
        after.Commitments.Add(new CommitmentInput { Id = Guid.CreateVersion7() });

        Should.NotThrow(() => OfClinic.Require(before, after));
    }

    [Fact]
    public void Require_RowsOfAClosedListInAnotherOrder_Refuses()
    {
        var locks = FieldRightsMatrix.LocksOf(RecordKind.Visit, [PortalRole.ClinicAdministrator], FieldStage.Published);
        PartyInput[] parties = [VisitInputs.Party(Places.Samara), VisitInputs.Party(Places.Tolyatti)];
        var before = new VisitInput { Senders = [.. parties] };
        var after = new VisitInput { Senders = [.. parties.Reverse()] };

        Should.Throw<ValidationException>(() => locks.Require(before, after)).Errors.Single().PropertyName.ShouldBe("Senders");
    }

    [Fact]
    public void KeepUnsent_FieldsThatTheFormLeftOut_StayAsTheyWere()
    {
        var (before, after) = Pair();
        after.RegistryNumber = null;
        after.Type = AgreementType.NotStated;
        after.Commitments[1].HighPriority = false;
        after.Title = LocalizedInput.Of("ru", "Другое");

        OfClinic.KeepUnsent(after, before, _ => false);

        after.RegistryNumber.ShouldBe("16");
        after.Type.ShouldBe(AgreementType.Institutional);
        after.Commitments[1].HighPriority.ShouldBeTrue();
        after.Title.Text.ShouldBe("Другое");
    }

    [Fact]
    public void KeepUnsent_FieldThatWasSentAllTheSame_IsLeftToBeRefused()
    {
        var (before, after) = Pair();
        after.RegistryNumber = "17";
        after.Commitments[1].HighPriority = false;

        OfClinic.KeepUnsent(after, before, name => name is "RegistryNumber" or "Commitments[1].HighPriority");

        Refused(before, after).ShouldBe(["RegistryNumber", "Commitments[1].HighPriority"]);
    }

    private static IEnumerable<string> Refused(AgreementInput before, AgreementInput after)
    {
        var errors = Should.Throw<ValidationException>(() => OfClinic.Require(before, after)).Errors.ToList();
        errors.ShouldAllBe(e => e.ErrorMessage == "ErrorsWorkflow.FieldClosed");
        return errors.Select(e => e.PropertyName);
    }

    /// <summary>An agreement twice: as it stands, and as it is typed.</summary>
    private static (AgreementInput Before, AgreementInput After) Pair()
    {
        Guid[] rows = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        return (Of(rows), Of(rows));

        static AgreementInput Of(Guid[] rows) => new()
        {
            Type = AgreementType.Institutional,
            Title = LocalizedInput.Of("ru", "Соглашение"),
            RegistryNumber = "16",
            Commitments = [new() { Id = rows[0] }, new() { Id = rows[1], HighPriority = true }],
        };
    }
}
