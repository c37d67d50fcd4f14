using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Commitments;

/// <summary>Reads what was given; the page asks only for a record that its reader may see.</summary>
public sealed class AidQueries(PortalDbContext db, PartyQueries parties)
{
    /// <param name="ownerId">The agreement, the visit or the activity under which it was given.</param>
    /// <param name="lang">The reader's language, for names.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<AidView>> OfAsync(Guid ownerId, string lang, CancellationToken cancellationToken)
    {
        var rows = await db.Aid.AsNoTracking().Include(a => a.Parties)
            .Where(a => a.AgreementId == ownerId || a.VisitId == ownerId || a.ActivityId == ownerId)
            .OrderBy(a => a.Order)
            .ToListAsync(cancellationToken);
        var names = await parties.NamesAsync(
            rows.SelectMany(a => a.Parties).Select(PartyRow.Of), [], lang, cancellationToken);
        return
        [
            .. rows.Select(a => new AidView(
                a.Id,
                a.What,
                a.Quantity.ToPlain(),
                a.Value.ToPlain(),
                a.Currency,
                a.ValueApproximate,
                a.Delivered,
                a.When,
                Side(a, names, gives: true),
                Side(a, names, gives: false))),
        ];
    }

    private static IReadOnlyList<PartyView> Side(Aid aid, PartyNames names, bool gives) =>
        [.. aid.Parties.Where(p => p.Gives == gives).OrderBy(p => p.Order).Select(p => names.Of(PartyRow.Of(p)))];
}
