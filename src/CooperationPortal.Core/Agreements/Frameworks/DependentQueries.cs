using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements.Frameworks;

/// <summary>Finds what stays in force when a framework ends: ending it ends none of the agreements that carry it out.</summary>
public sealed class DependentQueries(PortalDbContext db, TimeProvider time)
{
    private static readonly AgreementEventKind[] Endings =
    [
        AgreementEventKind.TerminationNotified, AgreementEventKind.Terminated, AgreementEventKind.Expired,
        AgreementEventKind.Superseded,
    ];

    /// <summary>
    /// The living agreements under the one that is edited, where its editor writes that it ends, and under the one whose
    /// place it takes.
    /// </summary>
    public async Task<IReadOnlyList<AgreementLink>> OutlivingAsync(
        Guid? recordId, AgreementInput input, Actor actor, CancellationToken cancellationToken)
    {
        Guid?[] ending = [input.Events.Exists(e => Endings.Contains(e.Kind)) ? recordId : null, input.Supersedes.IdOf(RecordKind.Agreement)];
        var parents = ending.OfType<Guid>().ToArray();
        if (parents.Length == 0)
        {
            return [];
        }

        var today = time.Today();
        var alive = LegalStates.EverSigned.Except(LegalStates.Ended).ToArray();
        var living = await db.Agreements.AsNoTracking().AsSplitQuery().VisibleTo(actor)
            .Where(a => a.ParentId != null && parents.Contains(a.ParentId.Value) && a.Id != recordId
                && a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today) && alive.Contains(p.State)))
            .Include(a => a.Events).Include(a => a.StatePeriods)
            .OrderBy(a => a.Reference)
            .ToListAsync(cancellationToken);
        return [.. living.Select(a => a.ToLink(today))];
    }
}
