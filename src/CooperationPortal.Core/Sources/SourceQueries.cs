using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>Reads the sources on which what is published rests; a source of a draft alone is nobody's business.</summary>
public sealed class SourceQueries(PortalDbContext db, KeptReads kept, TimeProvider time)
{
    private ListLength? whole;

    /// <summary>The list, newest first and those without a year last, a page at a time.</summary>
    public async Task<Page<SourceRow>> ListAsync(
        string? language, string? after, Actor? reader, CancellationToken cancellationToken)
    {
        var rows = Cited(language, reader).Select(s => new
        {
            Source = s,
            SortDate = s.Published.Earliest ?? s.Published.Latest ?? EF.Constant(DateOnly.MinValue),
        });
        if (Cursor.TryParse(after, out var cursor))
        {
            rows = rows.Where(r => r.SortDate < cursor.SortDate
                || (r.SortDate == cursor.SortDate && r.Source.Id < cursor.Id));
        }

        var hits = await rows.OrderByDescending(r => r.SortDate).ThenByDescending(r => r.Source.Id)
            .Take(Page<SourceRow>.DefaultSize + 1)
            .Select(r => new Hit(r.Source, r.SortDate))
            .ToListAsync(cancellationToken);
        var page = Page<Hit>.Of(
            hits, Page<SourceRow>.DefaultSize, h => new Cursor(h.SortDate, h.Source.Id).ToString());
        var citing = await CitingAsync([.. page.Items.Select(h => h.Source.Id)], reader, cancellationToken);
        return new Page<SourceRow>([.. page.Items.Select(h => RowOf(h.Source, citing[h.Source.Id]))], page.Next);
    }

    /// <summary>The length of the whole list, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(string? language, Actor? reader, CancellationToken cancellationToken) =>
        language is null && reader is null
            ? whole ??= await kept.OfAsync("length of sources", () => Cited(null, null).LengthAsync(cancellationToken))
            : await Cited(language, reader).LengthAsync(cancellationToken);

    /// <summary>
    /// The languages of what is published, the most frequent first: with the sources of each, or, where there are too many to be
    /// counted, without numbers in the order of the records that they tell of.
    /// </summary>
    public async Task<IReadOnlyList<FacetCount<string>>> LanguagesAsync(CancellationToken cancellationToken)
    {
        if ((await LengthAsync(null, null, cancellationToken)).AndMore)
        {
            var today = time.Today();
            return await db.FigureChanges.Where(c => c.Aspect == Aspect.Told && c.Day <= today)
                .GroupBy(c => c.Value).Where(g => g.Sum(c => c.Count) > 0)
                .OrderByDescending(g => g.Sum(c => c.Count)).ThenBy(g => g.Key)
                .Select(g => new FacetCount<string>(g.Key, null))
                .ToListAsync(cancellationToken);
        }

        return await Cited(null, null)
            .GroupBy(s => s.Language)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => new FacetCount<string>(g.Key, g.Count()))
            .ToListAsync(cancellationToken);
    }

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

    /// <summary>The records that rest on the source of that id, or of that address however it is written.</summary>
    public async Task<IReadOnlyList<CitingRecord>> CitingAsync(
        Guid id, string? url, Actor? reader, CancellationToken cancellationToken)
    {
        var spellings = WebAddress.Spellings(url);
        var ids = await db.Sources.Where(s => s.Id == id || (s.Url != null && spellings.Contains(s.Url))).Select(s => s.Id).ToArrayAsync(cancellationToken);
        return [.. (await CitingAsync(ids, reader, cancellationToken)).SelectMany(records => records).Distinct()];
    }

    /// <summary>Of the records that the public sees the database keeps facts.</summary>
    private IQueryable<Source> Cited(string? language, Actor? reader)
    {
        var visible = Visible(reader);
        var sources = db.Sources.AsNoTracking().Where(s => language == null || s.Language == language);
        return reader is null
            ? sources.Where(s => db.Evidence.Any(e => e.SourceId == s.Id && (db.RecordFacts.Any(f => f.RecordId == e.RecordId)
                || db.Institutions.VisibleTo(null).Any(i => i.Id == e.RecordId)
                || db.Events.VisibleTo(null).Any(x => x.Id == e.RecordId))))
            : sources.Where(s => db.Evidence.Any(e => e.SourceId == s.Id && visible.Any(r => r.Id == e.RecordId)));
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

    private sealed record Hit(Source Source, DateOnly SortDate);

    private sealed class VisibleRecord
    {
        public Guid Id { get; init; }

        public string Key { get; init; } = "";
    }
}
