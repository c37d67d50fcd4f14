using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Exchange;

/// <summary>By what names all published records are to be found, for those who read the portal from end to end.</summary>
public sealed class PublicAddressQueries(PortalDbContext db)
{
    /// <summary>The kinds of records that have public pages.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } = [.. LiveRecords.Kinds, RecordKind.Commitment];

    public Task<int> CountAsync(RecordKind kind, Actor? reader, CancellationToken cancellationToken) =>
        Of(kind, reader).CountAsync(cancellationToken);

    /// <summary>So many of a kind from the one at <paramref name="from"/>, in an order that does not change.</summary>
    public IAsyncEnumerable<PublicAddress> ReadAsync(RecordKind kind, int from, int count, Actor? reader)
    {
        var key = LiveRecords.KeyPropertyOf(kind);
        return Of(kind, reader).OrderBy(r => r.Id).Skip(from).Take(count)
            .Select(r => new PublicAddress(
                EF.Property<string>(r, key), r.ChangedAt, kind == RecordKind.Visit && db.VisitStops.Any(s => s.VisitId == r.Id)))
            .AsAsyncEnumerable();
    }

    private IQueryable<Record> Of(RecordKind kind, Actor? reader) => kind switch
    {
        RecordKind.Agreement => db.Agreements.AsNoTracking().VisibleTo(reader),
        RecordKind.Visit => db.Visits.AsNoTracking().VisibleTo(reader),
        RecordKind.Meeting => db.Meetings.AsNoTracking().VisibleTo(reader),
        RecordKind.Institution => db.Institutions.AsNoTracking().VisibleTo(reader),
        RecordKind.Event => db.Events.AsNoTracking().VisibleTo(reader),
        RecordKind.Activity => db.Activities.AsNoTracking().VisibleWithHolders(reader, db),
        RecordKind.Commitment => db.Commitments.AsNoTracking().VisibleWithHolders(reader, db),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Records of that kind have no page of their own."),
    };
}

/// <summary>The name of a record in public addresses, and when the public last saw it change.</summary>
/// <param name="Key">Its reference or its slug.</param>
/// <param name="ChangedAt">When the public last saw it change.</param>
/// <param name="HasStops">Whether it is a visit with a programme.</param>
public sealed record PublicAddress(string Key, DateTimeOffset ChangedAt, bool HasStops);
