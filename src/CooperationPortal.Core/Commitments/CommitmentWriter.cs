using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Commitments;

/// <summary>Writes and loads the promises that an agreement, a visit or a meeting holds.</summary>
public sealed class CommitmentWriter(
    PortalDbContext db, ReferenceNumbers references, ScopeBuilder scopes, RecordKeys keys, TimeProvider time)
{
    public const string ReferencePrefix = "CM";

    /// <summary>
    /// Brings the stored promises to those of the form, in the change tracker only. One that is gone from the form is
    /// deleted as records are: its row and its reference stay.
    /// </summary>
    /// <param name="owner">Agreement, visit or meeting.</param>
    /// <param name="ownerId">The record that holds the promises.</param>
    /// <param name="rows">The rows of its form.</param>
    /// <param name="ownerScope">The regions of that record, and the institutions between which it is.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task WriteAsync(
        RecordKind owner,
        Guid ownerId,
        IReadOnlyList<CommitmentInput> rows,
        RecordScope ownerScope,
        CancellationToken cancellationToken)
    {
        var stored = await HeldBy(ownerId).IgnoreQueryFilters().Include(c => c.Parties).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        Guid[]? authors = null;
        foreach (var gone in stored.Where(c => c.DeletedAt is null && !rows.Any(r => r.Id == c.Id)))
        {
            gone.Delete(now);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var commitment = stored.Find(c => c.Id == rows[i].Id)
                ?? await AddAsync(owner, ownerId, rows[i], cancellationToken);
            commitment.Order = i;
            commitment.Publish(now);
            if (commitment.HasOtherOutcome(rows[i]))
            {
                authors ??= await AuthorsAsync(owner, ownerId, cancellationToken);
            }

            commitment.TakeOutcome(rows[i], authors ?? [], now);
            Take(commitment, rows[i]);
            await TakeScopeAsync(commitment, rows[i], ownerScope, cancellationToken);
            await keys.SetAsync(commitment, commitment.Reference, rows[i], cancellationToken);
        }
    }

    public async Task<List<CommitmentInput>> LoadAsync(Guid ownerId, CancellationToken cancellationToken)
    {
        var stored = await HeldBy(ownerId).AsNoTracking().Include(c => c.Parties)
            .OrderBy(c => c.Order).ToListAsync(cancellationToken);
        return [.. stored.Select(ToInput)];
    }

    /// <summary>The parties of the promises, for the scope of the record that holds them.</summary>
    public static IEnumerable<PartyInput> PartiesOf(IEnumerable<CommitmentInput> rows) =>
        rows.SelectMany(r => r.From.Concat(r.To));

    private IQueryable<Commitment> HeldBy(Guid ownerId) => db.Commitments
        .Where(c => c.AgreementId == ownerId || c.VisitId == ownerId || c.MeetingId == ownerId);

    /// <summary>All who wrote the draft that is being published; nobody where the record is written without one.</summary>
    private async Task<Guid[]> AuthorsAsync(RecordKind owner, Guid ownerId, CancellationToken cancellationToken)
    {
        // A meeting within a visit is written in the draft of the visit.
        var visit = owner is RecordKind.Meeting ? (await db.Meetings.FindAsync([ownerId], cancellationToken))?.VisitId : null;
        var recordId = visit ?? ownerId;
        return await db.Drafts.Where(d => d.RecordId == recordId).Select(d => d.ContributorIds)
            .SingleOrDefaultAsync(cancellationToken) ?? [];
    }

    private async Task<Commitment> AddAsync(
        RecordKind owner, Guid ownerId, CommitmentInput row, CancellationToken cancellationToken)
    {
        var commitment = new Commitment
        {
            Id = row.Id,
            Reference = await references.NextAsync(ReferencePrefix, cancellationToken),
            AgreementId = owner is RecordKind.Agreement ? ownerId : null,
            VisitId = owner is RecordKind.Visit ? ownerId : null,
            MeetingId = owner is RecordKind.Meeting ? ownerId : null,
            Text = row.Text.ToText()!,
        };
        db.Add(commitment);
        return commitment;
    }

    private void Take(Commitment commitment, CommitmentInput row)
    {
        commitment.Activity = row.Activity;
        commitment.Text = row.Text.ToText()!;
        commitment.Due = row.Due.ToDate();
        commitment.SortDate = commitment.Due.Earliest ?? commitment.Due.Latest ?? DateOnly.MinValue;
        commitment.QuantityPlanned = row.QuantityPlanned;
        commitment.StopId = commitment.VisitId is null ? null : row.StopId;
        commitment.RelatedAgreementId = row.RelatedAgreement.IdOf(RecordKind.Agreement);
        commitment.EventId = row.Event.IdOf(RecordKind.Event);
        commitment.SpecialtyCodes = [.. row.SpecialtyCodes];
        commitment.ConditionCodes = [.. row.ConditionCodes];
        commitment.Basis = row.Basis;
        commitment.BasisNote = row.BasisNote;
        db.SyncParties(commitment.Parties, [.. row.From, .. row.To],
            party => new CommitmentParty { Id = party.Id, CommitmentId = commitment.Id },
            (party, input) => party.Owes = row.From.Contains(input));
    }

    /// <summary>
    /// A promise touches every region of the record that holds it, so that both sides of a visit find it; of its
    /// institutions only those which it names, where it names any, else those between which the record is: not the house in
    /// which it was given, nor the parties of the promises beside it.
    /// </summary>
    private async Task TakeScopeAsync(
        Commitment commitment, CommitmentInput row, RecordScope ownerScope, CancellationToken cancellationToken)
    {
        var parties = PartiesOf([row]).ToList();
        var own = await scopes.BuildAsync(
            parties.SelectMany(p => new[] { p.Party.IdOf(RecordKind.Region), p.Place.IdOf(RecordKind.Region) }),
            parties.Select(p => p.Party.IdOf(RecordKind.Institution)),
            cancellationToken);
        commitment.RegionIds = [.. own.RegionIds.Union(ownerScope.RegionIds).Order()];
        commitment.InstitutionIds = own.InstitutionIds.Length > 0 ? own.InstitutionIds : ownerScope.InstitutionIds;
    }

    private static CommitmentInput ToInput(Commitment commitment) => new()
    {
        Id = commitment.Id,
        Activity = commitment.Activity,
        Text = commitment.Text.ToInput(),
        From = [.. commitment.Parties.Where(p => p.Owes).OrderBy(p => p.Order).Select(p => p.Give(new PartyInput()))],
        To = [.. commitment.Parties.Where(p => !p.Owes).OrderBy(p => p.Order).Select(p => p.Give(new PartyInput()))],
        Due = commitment.Due.ToInput(),
        Status = commitment.Status,
        QuantityPlanned = commitment.QuantityPlanned.ToPlain(),
        QuantityDone = commitment.QuantityDone.ToPlain(),
        Unit = commitment.Unit,
        HighPriority = commitment.HighPriority,
        StopId = commitment.StopId,
        RelatedAgreement = InputMapping.PickOf(RecordKind.Agreement, commitment.RelatedAgreementId),
        Event = InputMapping.PickOf(RecordKind.Event, commitment.EventId),
        SpecialtyCodes = [.. commitment.SpecialtyCodes],
        ConditionCodes = [.. commitment.ConditionCodes],
        Basis = commitment.Basis,
        BasisNote = commitment.BasisNote,
    };
}
