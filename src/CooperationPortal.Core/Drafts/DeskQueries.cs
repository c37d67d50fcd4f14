using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>What the desk and the staff's bar on public pages offer beside each live record.</summary>
public sealed class DeskQueries(PortalDbContext db, LiveRecords live)
{
    /// <summary>The actor's rights by the reference or slug of the record.</summary>
    public async Task<IReadOnlyDictionary<string, DeskRights>> RightsAsync(
        RecordKind kind, IEnumerable<string> keys, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = keys.ToArray();
        var name = LiveRecords.KeyPropertyOf(kind);
        var rows = await live.Of(kind).Where(r => wanted.Contains(EF.Property<string>(r, name)))
            .Select(r => new { Key = EF.Property<string>(r, name), r.Id, r.IsPublic, r.RegionIds, r.InstitutionIds })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Key, r =>
        {
            var scope = new RecordScope(r.RegionIds, r.InstitutionIds);
            return new DeskRights(r.Id, r.IsPublic, actor.MayEdit(scope), actor.MayReadInternal(scope),
                r.IsPublic ? actor.MayUnpublish(scope) : actor.MayRestore(scope));
        });
    }

    /// <summary>The reference or slug of the live record; null where there is none.</summary>
    public Task<string?> KeyOfAsync(RecordKind kind, Guid recordId, CancellationToken cancellationToken)
    {
        var name = LiveRecords.KeyPropertyOf(kind);
        return live.Of(kind).Where(r => r.Id == recordId).Select(r => (string?)EF.Property<string>(r, name))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Where the live record with that reference or slug is written; null where there is none.</summary>
    public Task<RecordForm?> FormOfAsync(RecordKind kind, string key, CancellationToken cancellationToken) => kind switch
    {
        RecordKind.Commitment => OfCommitmentAsync(key, cancellationToken),
        RecordKind.Meeting => OfMeetingAsync(m => m.Reference == key, cancellationToken),
        _ => OfRecordAsync(kind, key, cancellationToken),
    };

    private async Task<RecordForm?> OfRecordAsync(RecordKind kind, string key, CancellationToken cancellationToken)
    {
        var name = LiveRecords.KeyPropertyOf(kind);
        var id = await live.Of(kind).Where(r => EF.Property<string>(r, name) == key).Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return id is { } found ? new RecordForm(kind, found, key) : null;
    }

    private Task<RecordForm?> OfMeetingAsync(
        System.Linq.Expressions.Expression<Func<Visits.Meeting, bool>> which, CancellationToken cancellationToken) =>
        db.Meetings.Where(which)
            .Select(m => db.Visits.Where(v => v.Id == m.VisitId)
                .Select(v => new RecordForm(RecordKind.Visit, v.Id, v.Reference)).FirstOrDefault()
                ?? new RecordForm(RecordKind.Meeting, m.Id, m.Reference))
            .SingleOrDefaultAsync(cancellationToken);

    private async Task<RecordForm?> OfCommitmentAsync(string reference, CancellationToken cancellationToken)
    {
        var found = await db.Commitments.Where(c => c.Reference == reference)
            .Select(c => new
            {
                c.MeetingId,
                Holder = db.Agreements.Where(a => a.Id == c.AgreementId)
                    .Select(a => new RecordForm(RecordKind.Agreement, a.Id, a.Reference)).FirstOrDefault()
                    ?? db.Visits.Where(v => v.Id == c.VisitId)
                        .Select(v => new RecordForm(RecordKind.Visit, v.Id, v.Reference)).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found?.MeetingId is { } meeting ? await OfMeetingAsync(m => m.Id == meeting, cancellationToken) : found?.Holder;
    }
}
