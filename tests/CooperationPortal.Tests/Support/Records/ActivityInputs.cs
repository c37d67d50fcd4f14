using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>Small valid inputs of activities, to be changed by the test.</summary>
public static class ActivityInputs
{
    /// <summary>An internship of doctors of Namangan in Samara that took place under the agreement.</summary>
    public static ActivityInput Under(Guid agreement, string held, int? planned = null, int? actual = null)
    {
        var input = Internship();
        input.Agreement = RecordPick.Of(RecordKind.Agreement, agreement, "CP");
        input.Status = ActivityStatus.Held;
        input.Held = RegistryInputs.Date(held);
        input.Flows = [Flow(input, planned, actual)];
        return input;
    }

    /// <summary>One that was only planned, to keep the promise.</summary>
    public static ActivityInput Keeping(Guid commitment, string? planned = null, int? people = null)
    {
        var input = Internship();
        input.Commitment = RecordPick.Of(RecordKind.Commitment, commitment, "CM");
        input.Planned = planned is null ? input.Planned : RegistryInputs.Date(planned, DateNature.Planned);
        input.Flows = [Flow(input, people, null)];
        return input;
    }

    /// <summary>The same between two other places.</summary>
    public static ActivityInput Between(this ActivityInput input, RecordPick from, RecordPick to)
    {
        (input.Parties[0].Party, input.Parties[1].Party) = (from, to);
        return input;
    }

    private static ActivityInput Internship() => new()
    {
        Title = LocalizedInput.Of("ru", "Стажировка кардиологов"),
        Type = ActivityType.Internship,
        Parties = [VisitInputs.Party(Places.Namangan), VisitInputs.Party(Places.SamaraOblast)],
    };

    private static ActivityFlowInput Flow(ActivityInput input, int? planned, int? actual) => new()
    {
        Id = Guid.CreateVersion7(),
        FromPartyId = input.Parties[0].Id,
        ToPartyId = input.Parties[1].Id,
        People = ActivityPeople.Specialists,
        Planned = planned,
        Actual = actual,
    };
}
