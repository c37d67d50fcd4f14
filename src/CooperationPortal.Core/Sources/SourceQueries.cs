using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>Reads the sources on which what is published rests; a source of a draft alone is nobody's business.</summary>
public sealed class SourceQueries(PortalDbContext db, KeptReads kept)
{
    private ListLength? whole;

    /// <summary>The list in the order of the filter, those without a year last, a page at a time.</summary>
    public async Task<Page<SourceRow>> ListAsync(
        SourceFilter filter, string? after, CancellationToken cancellationToken, int size = Page<SourceRow>.DefaultSize)
    {
        var sort = filter.Sort is ListSort.Oldest ? filter.Sort : null;
        var page = await db.Cited(filter)
            .Select(s => new ListKey { Id = s.Id, Day = s.Published.Earliest ?? s.Published.Latest ?? EF.Constant(DateOnly.MinValue) })
            .PageAsync(sort, after, size, cancellationToken);
        return new Page<SourceRow>(await RowsAsync([.. page.Items], cancellationToken), page.Next);
    }

    /// <summary>The ids of the whole list, those that were recorded last first.</summary>
    public Task<List<Guid>> IdsAsync(int most, CancellationToken cancellationToken) =>
        db.Cited(new SourceFilter()).OrderByDescending(s => s.Id).Take(most).Select(s => s.Id).ToListAsync(cancellationToken);

    /// <summary>Those of the list on which something rests that the public last saw change, the latest first.</summary>
    public async Task<IReadOnlyList<SourceRow>> LatestAsync(SourceFilter filter, int count, CancellationToken cancellationToken)
    {
        var changed = await db.Cited(filter)
            .Join(new SourceChanges(db).OfSources(), s => s.Id, c => c.Source, (s, c) => new { s.Id, c.At })
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(count)
            .ToListAsync(cancellationToken);
        var rows = await RowsAsync([.. changed.Select(c => c.Id)], cancellationToken);
        return [.. rows.Zip(changed, (row, c) => row with { ChangedAt = c.At })];
    }

    /// <summary>The length of the whole list, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(CancellationToken cancellationToken) =>
        whole ??= await kept.OfAsync("length of sources", () => LengthAsync(new SourceFilter(), cancellationToken));

    /// <summary>Of the list that the filter leaves.</summary>
    public Task<ListLength> LengthAsync(SourceFilter filter, CancellationToken cancellationToken) =>
        db.Cited(filter).LengthAsync(cancellationToken);

    /// <summary>The sources of several records that the reader may see, each once, numbered as a page cites them.</summary>
    public async Task<IReadOnlyList<SourceView>> OfRecordsAsync(Guid[] recordIds, CancellationToken cancellationToken)
    {
        var found = await db.Sources.AsNoTracking()
            .Where(s => db.Evidence.Any(e => e.SourceId == s.Id && recordIds.Contains(e.RecordId)))
            .OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select((s, i) => new SourceView(
                s.Id, i + 1, s.Title, s.Url, s.Publisher, s.Author, s.ReportedBy, s.Language, s.Published)),
        ];
    }

    /// <summary>By each of the records the addresses of its sources, each once and as it cites them; of one without an address its title.</summary>
    public async Task<ILookup<Guid, string>> AddressesAsync(Guid[] recordIds, CancellationToken cancellationToken)
    {
        var cited = await db.Evidence.AsNoTracking().Where(e => e.SourceId != null && recordIds.Contains(e.RecordId))
            .OrderBy(e => e.RecordId).ThenBy(e => e.Order).Select(e => new { e.RecordId, e.Source!.Url, e.Source.Title })
            .ToListAsync(cancellationToken);
        return cited.Select(c => (c.RecordId, Address: c.Url ?? c.Title.Source)).Distinct().ToLookup(c => c.RecordId, c => c.Address);
    }

    /// <summary>The records that rest on the source of that id, or of that address however it is written.</summary>
    public async Task<IReadOnlyList<CitingRecord>> CitingAsync(
        Guid id, string? url, Actor? reader, CancellationToken cancellationToken)
    {
        var spellings = WebAddress.Spellings(url);
        var ids = await db.Sources.Where(s => s.Id == id || (s.Url != null && spellings.Contains(s.Url))).Select(s => s.Id).ToArrayAsync(cancellationToken);
        return [.. (await CitingAsync(ids, reader, cancellationToken)).SelectMany(records => records).Distinct()];
    }

    /// <summary>In the order of their ids as they are given.</summary>
    private async Task<IReadOnlyList<SourceRow>> RowsAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var found = await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var citing = await CitingAsync(ids, null, cancellationToken);
        return [.. ids.Select(id => RowOf(found[id], citing[id]))];
    }

    private async Task<ILookup<Guid, CitingRecord>> CitingAsync(
        Guid[] sourceIds, Actor? reader, CancellationToken cancellationToken)
    {
        var cited = await db.Evidence
            .Where(e => e.SourceId != null && sourceIds.Contains(e.SourceId.Value))
            .Select(e => new { Source = e.SourceId!.Value, e.RecordKind, e.RecordId })
            .Distinct()
            .ToListAsync(cancellationToken);
        var ids = cited.Select(c => c.RecordId).Distinct().ToArray();
        var keys = await Visible(reader).Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.Key, cancellationToken);
        var rows = cited.Where(c => keys.ContainsKey(c.RecordId)).Select(c => new { c.Source, c.RecordKind, Key = keys[c.RecordId] });
        return rows.OrderBy(r => r.RecordKind).ThenBy(r => r.Key, StringComparer.Ordinal)
            .ToLookup(r => r.Source, r => new CitingRecord(r.RecordKind, r.Key));
    }

    private IQueryable<VisibleRecord> Visible(Actor? reader) =>
        db.Agreements.VisibleTo(reader).Select(r => new VisibleRecord { Id = r.Id, Key = r.Reference })
            .Concat(db.Visits.VisibleTo(reader).Select(r => new VisibleRecord { Id = r.Id, Key = r.Reference }))
            .Concat(db.Meetings.VisibleTo(reader).Select(r => new VisibleRecord { Id = r.Id, Key = r.Reference }))
            .Concat(db.Activities.VisibleWithHolders(reader, db).Select(r => new VisibleRecord { Id = r.Id, Key = r.Reference }))
            .Concat(db.Institutions.VisibleTo(reader).Select(r => new VisibleRecord { Id = r.Id, Key = r.Slug }))
            .Concat(db.Events.VisibleTo(reader).Select(r => new VisibleRecord { Id = r.Id, Key = r.Slug }));

    private static SourceRow RowOf(Source source, IEnumerable<CitingRecord> citedBy) => new(
        source.Id,
        source.Title,
        source.Url,
        source.Publisher,
        source.Author,
        source.ReportedBy,
        source.Language,
        source.Published,
        [.. citedBy]);

    private sealed class VisibleRecord
    {
        public Guid Id { get; init; }

        public string Key { get; init; } = "";
    }
}
