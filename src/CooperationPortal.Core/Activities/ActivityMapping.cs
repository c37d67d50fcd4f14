using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Activities;

/// <summary>The values of an activity from its form, and back.</summary>
internal static class ActivityMapping
{
    public static void Take(this Activity activity, ActivityInput input)
    {
        activity.AgreementId = input.Agreement.IdOf(RecordKind.Agreement);
        activity.CommitmentId = input.Commitment.IdOf(RecordKind.Commitment);
        activity.Type = input.Type;
        activity.Title = input.Title.ToText()!;
        activity.Summary = input.Summary.ToText();
        activity.Status = input.Status;
        activity.Planned = input.Planned.ToDate() with { Nature = DateNature.Planned };
        activity.Held = input.Held.ToDate() with { Nature = DateNature.Actual };
        activity.EventId = input.Event.IdOf(RecordKind.Event);
        activity.SpecialtyCodes = [.. input.SpecialtyCodes];
        activity.ConditionCodes = [.. input.ConditionCodes];
    }

    public static void Take(this ActivityFlow flow, ActivityFlowInput row, int order)
    {
        flow.Order = order;
        flow.FromPartyId = row.FromPartyId;
        flow.ToPartyId = row.ToPartyId;
        flow.People = row.People;
        flow.Planned = row.Planned;
        flow.Actual = row.Actual;
    }

    public static ActivityInput ToInput(this Activity activity) => new()
    {
        Title = activity.Title.ToInput(),
        Type = activity.Type,
        Agreement = InputMapping.PickOf(RecordKind.Agreement, activity.AgreementId),
        Commitment = InputMapping.PickOf(RecordKind.Commitment, activity.CommitmentId),
        Status = activity.Status,
        Planned = activity.Planned.ToInput(),
        Held = activity.Held.ToInput(),
        Parties = [.. activity.Parties.OrderBy(p => p.Order).Select(p => p.Give(new PartyInput()))],
        Flows = [.. activity.Flows.OrderBy(f => f.Order).Select(ToInput)],
        Event = InputMapping.PickOf(RecordKind.Event, activity.EventId),
        Summary = activity.Summary.ToInput(),
        SpecialtyCodes = [.. activity.SpecialtyCodes],
        ConditionCodes = [.. activity.ConditionCodes],
    };

    private static ActivityFlowInput ToInput(ActivityFlow flow) => new()
    {
        Id = flow.Id,
        FromPartyId = flow.FromPartyId,
        ToPartyId = flow.ToPartyId,
        People = flow.People,
        Planned = flow.Planned,
        Actual = flow.Actual,
    };
}
