using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>Reads the sources of a record and what they carry. The caller has found the record, and the reader may see it.</summary>
public sealed class EvidenceQueries(PortalDbContext db)
{
    public async Task<RecordEvidence> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var rows = await db.Evidence.AsNoTracking().Include(e => e.Source)
            .Where(e => e.RecordId == recordId).OrderBy(e => e.Order).ToListAsync(cancellationToken);
        var sources = rows.Select(e => e.Source).OfType<Source>().DistinctBy(s => s.Id)
            .Select((s, i) => new SourceView(
                s.Id, i + 1, s.Title, s.Url, s.Publisher, s.Author, s.ReportedBy, s.Language, s.Published))
            .ToList();
        var markers = await db.FieldMarkers.AsNoTracking().Where(m => m.RecordId == recordId)
            .Select(m => new MarkerView(m.FieldPath, m.Marker, m.Note)).ToListAsync(cancellationToken);
        var questions = await db.OpenQuestions.AsNoTracking().Where(q => q.RecordId == recordId)
            .OrderBy(q => q.Order).Select(q => q.Text).ToListAsync(cancellationToken);
        var language = await db.NotesLanguages.Where(n => n.RecordId == recordId).Select(n => n.Language)
            .SingleOrDefaultAsync(cancellationToken);
        return new RecordEvidence(
            sources, [.. (await db.ForPublicAsync(rows, recordId, cancellationToken)).Where(SaysSomething).Select(e => ViewOf(e, sources))], markers, questions, language);
    }

    /// <summary>A row without words only ties a source to the record.</summary>
    private static bool SaysSomething(Evidence evidence) =>
        evidence.Quote is not null || evidence.Note is not null || evidence.FieldPath.Length > 0;

    private static EvidenceView ViewOf(Evidence evidence, List<SourceView> sources) => new(
        evidence.Id,
        evidence.FieldPath,
        sources.Find(s => s.Id == evidence.SourceId),
        evidence.Quote,
        evidence.QuoteLanguage,
        evidence.Basis,
        evidence.Note);
}
