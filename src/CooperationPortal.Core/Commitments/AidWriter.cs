using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Commitments;

/// <summary>Writes and loads what was given under an agreement, on a visit or as an activity.</summary>
public sealed class AidWriter(PortalDbContext db)
{
    /// <summary>Brings the stored rows to those of the form, in the change tracker only.</summary>
    public async Task WriteAsync(
        RecordKind owner, Guid ownerId, IReadOnlyList<AidInput> rows, CancellationToken cancellationToken)
    {
        var stored = await GivenBy(ownerId).Include(a => a.Parties).ToListAsync(cancellationToken);
        db.Sync(stored, rows, a => a.Id,
            row => new Aid
            {
                Id = row.Id,
                AgreementId = owner is RecordKind.Agreement ? ownerId : null,
                VisitId = owner is RecordKind.Visit ? ownerId : null,
                ActivityId = owner is RecordKind.Activity ? ownerId : null,
                What = row.What.ToText()!,
            },
            Take);
    }

    public async Task<List<AidInput>> LoadAsync(Guid ownerId, CancellationToken cancellationToken)
    {
        var stored = await GivenBy(ownerId).AsNoTracking().Include(a => a.Parties)
            .OrderBy(a => a.Order).ToListAsync(cancellationToken);
        return [.. stored.Select(ToInput)];
    }

    /// <summary>Givers and receivers, for the scope of the record that holds the gifts.</summary>
    public static IEnumerable<PartyInput> PartiesOf(IEnumerable<AidInput> rows) =>
        rows.SelectMany(r => r.Givers.Concat(r.Receivers));

    private IQueryable<Aid> GivenBy(Guid ownerId) =>
        db.Aid.Where(a => a.AgreementId == ownerId || a.VisitId == ownerId || a.ActivityId == ownerId);

    private void Take(Aid aid, AidInput row, int order)
    {
        aid.Order = order;
        aid.What = row.What.ToText()!;
        aid.Quantity = row.Quantity;
        aid.Value = row.Value;
        aid.Currency = row.Value is null ? null : row.Currency?.Trim().ToUpperInvariant();
        aid.ValueApproximate = row.ValueApproximate;
        aid.Delivered = row.Delivered;
        aid.When = row.When.ToDate();
        db.SyncParties(aid.Parties, [.. row.Givers, .. row.Receivers],
            party => new AidParty { Id = party.Id, AidId = aid.Id },
            (party, input) => party.Gives = row.Givers.Contains(input));
    }

    private static AidInput ToInput(Aid aid) => new()
    {
        Id = aid.Id,
        What = aid.What.ToInput(),
        Quantity = aid.Quantity.ToPlain(),
        Value = aid.Value.ToPlain(),
        Currency = aid.Currency,
        ValueApproximate = aid.ValueApproximate,
        Delivered = aid.Delivered,
        When = aid.When.ToInput(),
        Givers = [.. aid.Parties.Where(p => p.Gives).OrderBy(p => p.Order).Select(p => p.Give(new PartyInput()))],
        Receivers = [.. aid.Parties.Where(p => !p.Gives).OrderBy(p => p.Order).Select(p => p.Give(new PartyInput()))],
    };
}
