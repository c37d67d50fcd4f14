using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>The live record of any kind that editors write.</summary>
public sealed class LiveRecords(PortalDbContext db)
{
    /// <summary>The kinds that have drafts.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } =
        [
            RecordKind.Agreement, RecordKind.Visit, RecordKind.Meeting, RecordKind.Activity, RecordKind.Institution,
            RecordKind.Event,
        ];

    public IQueryable<Record> Of(RecordKind kind) => kind switch
    {
        RecordKind.Agreement => db.Agreements,
        RecordKind.Visit => db.Visits,
        RecordKind.Meeting => db.Meetings,
        RecordKind.Activity => db.Activities,
        RecordKind.Institution => db.Institutions,
        RecordKind.Event => db.Events,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody writes drafts of that kind."),
    };

    /// <summary>Tracked, so that a service can change it; null where none is live.</summary>
    public Task<Record?> FindAsync(RecordKind kind, Guid id, CancellationToken cancellationToken) =>
        Of(kind).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    /// <summary>How the record is called in addresses: a reference, a slug, or its id.</summary>
    public async Task<Guid?> IdOfAsync(RecordKind kind, string key, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(key, out var id))
        {
            return id;
        }

        var name = KeyPropertyOf(kind);
        var found = await Of(kind).Where(r => EF.Property<string>(r, name) == key)
            .Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken);
        return found ?? await db.Drafts.Where(d => d.Kind == kind && d.Reference == key)
            .Select(d => (Guid?)d.RecordId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The records that stand within another and are hidden with it: promises, and the meetings of a visit.</summary>
    public async Task<IReadOnlyList<Record>> PartsOfAsync(
        RecordKind kind, Guid id, CancellationToken cancellationToken)
    {
        var meetings = kind is RecordKind.Visit
            ? await db.Meetings.Where(m => m.VisitId == id).ToListAsync(cancellationToken)
            : [];
        var owners = meetings.Select(m => m.Id).Append(id).ToList();
        var commitments = await db.Commitments
            .Where(c => owners.Contains(c.VisitId ?? c.MeetingId ?? c.AgreementId ?? Guid.Empty))
            .ToListAsync(cancellationToken);
        return [.. meetings, .. commitments];
    }

    /// <summary>The property that is the record's name in public addresses.</summary>
    public static string KeyPropertyOf(RecordKind kind) =>
        kind is RecordKind.Institution or RecordKind.Event ? "Slug" : "Reference";

    /// <summary>How the record is called in public addresses.</summary>
    public static string KeyOf(Record record) => record switch
    {
        Institutions.Institution institution => institution.Slug,
        Events.Event happening => happening.Slug,
        _ => ReferenceOf(record)!,
    };

    public static string? ReferenceOf(Record? record) => record switch
    {
        Agreements.Agreement agreement => agreement.Reference,
        Visits.Visit visit => visit.Reference,
        Visits.Meeting meeting => meeting.Reference,
        Activities.Activity activity => activity.Reference,
        _ => null,
    };
}
