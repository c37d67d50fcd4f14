using CooperationPortal.Core.Data;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>Brings the rows of a visit, its delegation and its stops to those of the form, in the change tracker only.</summary>
public sealed class VisitRows(PortalDbContext db, PersonRegistry people)
{
    public void Take(Visit visit, VisitInput input)
    {
        TakeDelegation(visit.Delegation!, input);
        db.SyncParties(visit.HostParties, input.HostParties, row => new VisitHostParty { Id = row.Id, VisitId = visit.Id });
        db.SyncParties(
            visit.Stops, input.Stops, row => new VisitStop { Id = row.Id, VisitId = visit.Id }, (stop, row) => Take(visit, stop, row));
        TakeHosts(visit, null, [.. visit.Hosts.Where(h => h.StopId is null)], input.Hosts);
    }

    private void TakeDelegation(Delegation delegation, VisitInput input)
    {
        delegation.OtherMembers = input.OtherMembers;
        delegation.UnnamedCount = input.UnnamedCount;
        db.SyncParties(delegation.Senders, input.Senders, row => new DelegationSender { Id = row.Id, DelegationId = delegation.Id });
        db.SyncPeople(people, delegation.Members, input.Members,
            row => new DelegationMember { Id = row.Id, DelegationId = delegation.Id },
            (member, row) => member.Role = row.Role);
    }

    private void Take(Visit visit, VisitStop stop, StopInput row)
    {
        stop.Units = row.Units.ToText();
        stop.When = row.When.ToDate();
        stop.StartTime = row.StartTime;
        stop.EndTime = row.EndTime;
        stop.SpecialtyCodes = [.. row.SpecialtyCodes];
        stop.ConditionCodes = [.. row.ConditionCodes];
        stop.Outcome = row.Outcome;
        stop.OutcomeNote = row.OutcomeNote.ToText();
        stop.AgreementId = row.Agreement.IdOf(RecordKind.Agreement);
        stop.Skipped = row.Skipped;
        stop.SkipReason = row.Skipped ? row.SkipReason : null;
        TakeHosts(visit, stop.Id, [.. stop.Hosts], row.Hosts);
        db.Sync(stop.Shown, row.Shown, i => i.Id,
            shown => new ShownItem { Id = shown.Id, StopId = stop.Id, Text = shown.Text.ToText()! },
            (item, shown, order) =>
            {
                item.Order = order;
                item.Kind = shown.Kind;
                item.Text = shown.Text.ToText()!;
                item.SpecialtyCodes = [.. shown.SpecialtyCodes];
                item.ConditionCodes = [.. shown.ConditionCodes];
            });
    }

    private void TakeHosts(Visit visit, Guid? stopId, List<VisitHost> stored, IReadOnlyList<HostInput> rows) =>
        db.SyncPeople(people, stored, rows,
            row => new VisitHost { Id = row.Id, VisitId = visit.Id, StopId = stopId },
            (host, row) => host.Role = row.Role);
}
