using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.FieldRights;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport.Changes;

namespace CooperationPortal.Tests.Core.FieldRights;

/// <summary>The file and the inputs agree: no field is left to chance, and no line speaks of one that is gone.</summary>
public sealed class FieldRightsMatrixTests
{
    public static TheoryData<RecordKind> Kinds => [.. LiveRecords.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryFieldOfAnInput_HasOneLine(RecordKind kind)
    {
        var fields = InputLeaves.PropertiesOf(RecordInputs.Of(kind)).Select(property => property.Name);

        var lines = FieldRightsMatrix.Lines.Where(line => line.Kind == kind && !line.Name.Contains('[', StringComparison.Ordinal));

        lines.Select(line => line.Name).ShouldBe(fields, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryLine_LeadsToAField(RecordKind kind)
    {
        var lost = FieldRightsMatrix.Lines.Where(line => line.Kind == kind)
            .Where(line => InputSchema.Steps(RecordInputs.Of(kind), line.Name.Replace("[]", $"/{Guid.Empty}", StringComparison.Ordinal).Replace('.', '/')) is null);

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void Locks_OfSomebodyWithTwoRoles_AreThoseOfNeither()
    {
        var clinic = FieldRightsMatrix.LocksOf(RecordKind.Agreement, [PortalRole.ClinicAdministrator], FieldStage.Published);
        var both = FieldRightsMatrix.LocksOf(
            RecordKind.Agreement, [PortalRole.ClinicAdministrator, PortalRole.MinistryStaff], FieldStage.Published);

        clinic.Of(FieldPlace.OfName("RegistryNumber")).ShouldNotBeNull();
        clinic.Of(FieldPlace.OfName("Title")).ShouldBeNull();
        both.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Locks_OfWhoHasNoRoleThatWrites_AreAllFields()
    {
        var locks = FieldRightsMatrix.LocksOf(RecordKind.Event, [PortalRole.Reviewer, PortalRole.SystemAdministrator], FieldStage.Draft);

        FieldRightsMatrix.Lines.Where(line => line.Kind is RecordKind.Event).ShouldAllBe(line => locks.Of(line.Place) != null);
    }

    [Fact]
    public void Place_OfARow_IsThatOfEveryRow()
    {
        FieldPlace.OfName("Meetings[3].Commitments[0].HighPriority").ShouldBe("meetings/commitments/highpriority");
        FieldPlace.OfPath($"meetings/{Guid.NewGuid()}/commitments/{Guid.NewGuid()}/highPriority")
            .ShouldBe("meetings/commitments/highpriority");
        FieldPlace.IsWithin("registrydate/basis", "registrydate").ShouldBeTrue();
        FieldPlace.IsWithin("registrydateofnobody", "registrydate").ShouldBeFalse();
    }
}
