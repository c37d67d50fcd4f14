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
        var has = (await AsideOf(recordId).ToListAsync(cancellationToken))[0];
        return new RecordEvidence(
            sources,
            [.. (await db.ForPublicAsync(rows, recordId, cancellationToken)).Where(SaysSomething).Select(e => ViewOf(e, sources))],
            has.Markers ? await MarkersAsync(recordId, cancellationToken) : [],
            has.Questions ? await QuestionsAsync(recordId, cancellationToken) : [],
            has.Language);
    }

    /// <summary>What few records have, asked for at once.</summary>
    private IQueryable<Aside> AsideOf(Guid recordId) => db.Database.SqlQuery<Aside>(
        $"""
        select exists (select from field_markers where record_id = {recordId}) as "Markers",
            exists (select from open_questions where record_id = {recordId}) as "Questions",
            (select language from notes_languages where record_id = {recordId}) as "Language"
        """);

    private async Task<IReadOnlyList<MarkerView>> MarkersAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.FieldMarkers.AsNoTracking().Where(m => m.RecordId == recordId)
            .Select(m => new MarkerView(m.FieldPath, m.Marker, m.Note)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<LocalizedText>> QuestionsAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.OpenQuestions.AsNoTracking().Where(q => q.RecordId == recordId)
            .OrderBy(q => q.Order).Select(q => q.Text).ToListAsync(cancellationToken);

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

    private sealed class Aside
    {
        public bool Markers { get; init; }
        public bool Questions { get; init; }

        /// <summary>Of the notes; null where nothing was noted.</summary>
        public string? Language { get; init; }
    }
}
