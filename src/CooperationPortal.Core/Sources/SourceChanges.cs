using CooperationPortal.Core.Data;
using CooperationPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>
/// When something changed that rests on a source: a source is not published itself, the records that cite it are. As for places,
/// only the latest records of each kind are looked at.
/// </summary>
internal sealed class SourceChanges(PortalDbContext db)
{
    private static readonly string Latest = string.Join(" union all ", new[] { "agreements", "visits", "meetings", "activities" }
        .Select(table => LatestOf(table, "exists (select from record_facts f where f.record_id = r.id)"))
        .Concat(new[] { "institutions", "events" }.Select(table => LatestOf(table, "true"))));

    private static readonly string Sources = $"""
        select e.source_id as "Source", max(l.changed_at) as "At"
        from ({Latest}) l join evidence e on e.record_id = l.id where e.source_id is not null group by e.source_id
        """;

    public IQueryable<SourceChange> OfSources() => db.Database.SqlQueryRaw<SourceChange>(Sources);

    private static string LatestOf(string table, string isSeen) => $"""
        (select r.id, r.changed_at from (
            select id, changed_at from {table} where is_public and deleted_at is null
            order by changed_at desc, id desc limit {PlaceChanges.Looked}) r where {isSeen})
        """;

    public sealed class SourceChange
    {
        public Guid Source { get; init; }

        public DateTimeOffset At { get; init; }
    }
}
