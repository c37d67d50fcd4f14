using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Activities;

public sealed class ActivityInputValidatorTests
{
    [Fact]
    public void Valid_HeldUnderAnAgreement_HasNoMistake() =>
        Mistakes(ActivityInputs.Under(Guid.CreateVersion7(), "2024", 10, 8)).ShouldBeEmpty();

    [Fact]
    public void Empty_AsksForWhatItIsWhoseAndUnderWhat() =>
        Mistakes(new ActivityInput()).ShouldBe(
            ["ErrorsActivities.TitleMissing", "ErrorsActivities.PartyMissing", "ErrorsActivities.BelongsToNothing"], ignoreOrder: true);

    [Fact]
    public void OnlyPlanned_WithADayOrACountOfHowItWas_IsAMistake()
    {
        var input = ActivityInputs.Under(Guid.CreateVersion7(), "2024", 10, 8);
        input.Status = ActivityStatus.Planned;

        Mistakes(input).ShouldBe(["ErrorsActivities.HeldButPlanned", "ErrorsActivities.HeldButPlanned"]);
    }

    [Fact]
    public void Way_ToItselfOrToAPartyThatIsGone_IsAMistake()
    {
        var input = ActivityInputs.Under(Guid.CreateVersion7(), "2024");
        input.Flows[0].ToPartyId = input.Flows[0].FromPartyId;
        input.Flows.Add(new ActivityFlowInput { Id = Guid.CreateVersion7(), FromPartyId = Guid.CreateVersion7(), Planned = -1 });

        Mistakes(input).ShouldBe(
            ["ErrorsAgreements.ScopeToItself", "ErrorsAgreements.ScopePartyUnknown", "ErrorsCommitments.QuantityNegative"], ignoreOrder: true);
    }

    [Fact]
    public void Belonging_WordsThatWereNotFound_AreNamedAtTheirField()
    {
        var input = ActivityInputs.Under(Guid.CreateVersion7(), "2024");
        input.Commitment = new RecordPick { Text = "что-то обещали" };

        Mistakes(input).ShouldBe(["ErrorsActivities.CommitmentNotFound"]);
    }

    private static List<string> Mistakes(ActivityInput input) =>
        [.. new ActivityInputValidator().Validate(input).Errors.Select(e => e.ErrorMessage)];
}
