using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>A stored visit as the form holds it.</summary>
internal static class VisitMapping
{
    public static VisitInput ToInput(this Visit visit) => new()
    {
        Kind = visit.Kind,
        Status = visit.Status,
        Senders = [.. visit.Delegation!.Senders.OrderBy(s => s.Order).Select(s => s.Give(new PartyInput()))],
        HostParties = [.. visit.HostParties.OrderBy(p => p.Order).Select(p => p.Give(new PartyInput()))],
        Period = visit.Period.ToInput(),
        Event = InputMapping.PickOf(RecordKind.Event, visit.EventId),
        Purpose = visit.Purpose.ToInput(),
        Summary = visit.Summary.ToInput(),
        InvitedBy = visit.InvitedBy.ToInput(),
        Members = [.. visit.Delegation.Members.OrderBy(m => m.Order).Select(m => m.Give(new MemberInput { Role = m.Role }))],
        OtherMembers = visit.Delegation.OtherMembers,
        UnnamedCount = visit.Delegation.UnnamedCount,
        Hosts = ToInputs(visit.Hosts.Where(h => h.StopId is null)),
        Stops = [.. visit.Stops.OrderBy(s => s.Order).Select(ToInput)],
        NotAsPlanned = visit.NotAsPlanned,
        Reason = visit.Reason,
    };

    private static StopInput ToInput(VisitStop stop) => stop.Give(new StopInput
    {
        Units = stop.Units.ToInput(),
        When = stop.When.ToInput(),
        StartTime = stop.StartTime,
        EndTime = stop.EndTime,
        Hosts = ToInputs(stop.Hosts),
        Shown = [.. stop.Shown.OrderBy(i => i.Order).Select(ToInput)],
        SpecialtyCodes = [.. stop.SpecialtyCodes],
        ConditionCodes = [.. stop.ConditionCodes],
        Outcome = stop.Outcome,
        OutcomeNote = stop.OutcomeNote.ToInput(),
        Agreement = InputMapping.PickOf(RecordKind.Agreement, stop.AgreementId),
        Skipped = stop.Skipped,
        SkipReason = stop.SkipReason,
    });

    private static ShownInput ToInput(ShownItem item) => new()
    {
        Id = item.Id,
        Kind = item.Kind,
        Text = item.Text.ToInput(),
        SpecialtyCodes = [.. item.SpecialtyCodes],
        ConditionCodes = [.. item.ConditionCodes],
    };

    private static List<HostInput> ToInputs(IEnumerable<VisitHost> hosts) =>
        [.. hosts.OrderBy(h => h.Order).Select(h => h.Give(new HostInput { Role = h.Role }))];
}
