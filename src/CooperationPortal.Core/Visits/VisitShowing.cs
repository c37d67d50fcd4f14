using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>A stored visit as pages show it.</summary>
internal static class VisitShowing
{
    /// <param name="visit">With its delegation, hosts and stops.</param>
    /// <param name="names">Of all of them.</param>
    /// <param name="agreements">The signed agreements that name the visit; stops may know of further ones.</param>
    /// <param name="today">By which announced days have passed.</param>
    public static VisitRow ToRow(this Visit visit, PartyNames names, IEnumerable<Guid> agreements, DateOnly today) => new(
        visit.Id,
        visit.Reference,
        visit.Kind,
        visit.Status,
        visit.Period,
        visit.Purpose,
        Parties(visit.HostParties, names),
        Show(visit.Delegation!, names),
        [.. visit.Stops.OrderBy(s => s.Order).Select(s => Brief(visit, s, names))],
        SignedAtStops(visit).Count() + agreements.Except(SignedAtStops(visit).Select(s => s.AgreementId).OfType<Guid>()).Count())
    {
        IsOverdue = VisitStatuses.IsOverdue(visit.Status, visit.Period, today),
        Publication = Publication.Of(visit),
    };

    private static StopBrief Brief(Visit visit, VisitStop stop, PartyNames names)
    {
        var place = names.Of(PartyRow.Of(stop));
        var clock = stop.StartTime is null
            ? null
            : StopClock.Of(stop, visit.Period, place, Parties(visit.Delegation!.Senders, names));
        return new StopBrief(stop.Id, place, stop.Outcome, stop.Skipped, clock);
    }

    private static IEnumerable<VisitStop> SignedAtStops(Visit visit) =>
        visit.Stops.Where(s => s.Outcome is StopOutcome.AgreementSigned);

    public static VisitDetails ToDetails(
        this Visit visit, PartyNames names, IReadOnlyList<MeetingRow> meetings, IReadOnlyList<StatementView> statements) => new(
        visit.Id,
        visit.Reference,
        visit.Kind,
        visit.Status,
        visit.Period,
        visit.Purpose,
        visit.Summary,
        visit.InvitedBy,
        visit.EventId,
        visit.NotAsPlanned,
        visit.Reason,
        Show(visit.Delegation!, names),
        Parties(visit.HostParties, names),
        Hosts(visit, null, names),
        [.. visit.Stops.OrderBy(s => s.Order).Select(s => Show(visit, s, names))],
        meetings,
        statements,
        visit.ChangedAt);

    public static IReadOnlyList<PartyView> Parties(IEnumerable<Party> parties, PartyNames names) =>
        [.. parties.OrderBy(p => p.Order).Select(p => names.Of(PartyRow.Of(p)))];

    private static DelegationView Show(Delegation delegation, PartyNames names) => new(
        Parties(delegation.Senders, names),
        [.. delegation.Members.OrderBy(m => m.Order).Select(m => new MemberView(names.Of(PersonRow.Of(m)), m.Role))],
        delegation.OtherMembers,
        delegation.UnnamedCount);

    private static IReadOnlyList<HostView> Hosts(Visit visit, Guid? stopId, PartyNames names) =>
    [
        .. visit.Hosts.Where(h => h.StopId == stopId).OrderBy(h => h.Order)
            .Select(h => new HostView(names.Of(PersonRow.Of(h)), h.Role)),
    ];

    private static StopView Show(Visit visit, VisitStop stop, PartyNames names) => new(
        stop.Id,
        names.Of(PartyRow.Of(stop)),
        stop.Units,
        stop.When,
        StopClock.Of(stop, visit.Period, names.Of(PartyRow.Of(stop)), Parties(visit.Delegation!.Senders, names)),
        Hosts(visit, stop.Id, names),
        [
            .. stop.Shown.OrderBy(i => i.Order)
                .Select(i => new ShownView(i.Id, i.Kind, i.Text, i.SpecialtyCodes, i.ConditionCodes)),
        ],
        stop.SpecialtyCodes,
        stop.ConditionCodes,
        stop.Outcome,
        stop.OutcomeNote,
        stop.AgreementId,
        stop.Skipped,
        stop.SkipReason);
}
