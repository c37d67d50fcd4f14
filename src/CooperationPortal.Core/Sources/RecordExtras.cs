using CooperationPortal.Core.Data;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>Writes and loads what every record ends with: sources, evidence, markers, open questions, documents.</summary>
public sealed class RecordExtras(PortalDbContext db)
{
    /// <summary>Brings the stored rows to what the input says, in the change tracker only.</summary>
    public async Task WriteAsync(
        RecordKind kind, Guid recordId, RecordInput input, CancellationToken cancellationToken)
    {
        await WriteNotesLanguageAsync(kind, recordId, input, cancellationToken);
        var sourceIds = await WriteSourcesAsync(input, cancellationToken);
        await WriteEvidenceAsync(kind, recordId, input, sourceIds, cancellationToken);
        await WriteMarkersAsync(kind, recordId, input, cancellationToken);
        await WriteQuestionsAsync(kind, recordId, input, cancellationToken);
        await WriteDocumentsAsync(kind, recordId, input, cancellationToken);
    }

    public async Task LoadAsync(Guid recordId, RecordInput input, CancellationToken cancellationToken)
    {
        input.NotesLanguage = await db.NotesLanguages.Where(n => n.RecordId == recordId).Select(n => n.Language)
            .SingleOrDefaultAsync(cancellationToken);
        var evidence = await db.Evidence.AsNoTracking().Include(e => e.Source)
            .Where(e => e.RecordId == recordId).OrderBy(e => e.Order).ToListAsync(cancellationToken);
        input.Sources = [.. evidence.Select(e => e.Source).OfType<Source>().DistinctBy(s => s.Id).Select(SourceMapping.ToInput)];
        input.Evidence = [.. evidence.Where(e => !IsLinkOnly(e)).Select(ToInput)];
        input.Markers =
        [
            .. (await db.FieldMarkers.AsNoTracking().Where(m => m.RecordId == recordId)
                .OrderBy(m => m.FieldPath).ToListAsync(cancellationToken))
                .Select(m => new MarkerInput
                {
                    Id = RowId.Of(recordId.ToString(), m.FieldPath), FieldPath = m.FieldPath, Marker = m.Marker, Note = m.Note,
                }),
        ];
        input.OpenQuestions =
        [
            .. (await db.OpenQuestions.AsNoTracking().Where(q => q.RecordId == recordId)
                .OrderBy(q => q.Order).ToListAsync(cancellationToken))
                .Select(q => new OpenQuestionInput { Id = q.Id, Text = q.Text.ToInput() }),
        ];
        input.Documents = [.. (await DocumentsOf(recordId).AsNoTracking().Include(d => d.File)
            .OrderBy(d => d.Order).ToListAsync(cancellationToken)).Select(ToInput)];
    }

    private async Task WriteNotesLanguageAsync(
        RecordKind kind, Guid recordId, RecordInput input, CancellationToken cancellationToken)
    {
        if (input.NotesLanguage is not { } language)
        {
            return;
        }

        var stored = await db.NotesLanguages.FindAsync([recordId], cancellationToken);
        stored ??= db.Add(new NotesLanguage { RecordKind = kind, RecordId = recordId, Language = language }).Entity;
        stored.Language = language;
    }

    /// <summary>A source with a known address is the one that is there; the result maps rows to stored sources.</summary>
    private async Task<Dictionary<Guid, Guid>> WriteSourcesAsync(RecordInput input, CancellationToken cancellationToken)
    {
        var rows = input.Sources;
        var ids = rows.Select(s => s.Id).ToList();
        var urls = rows.Select(s => s.Url).OfType<string>().ToList();
        var known = await db.Sources.Where(s => ids.Contains(s.Id) || (s.Url != null && urls.Contains(s.Url)))
            .ToListAsync(cancellationToken);
        known.AddRange(db.ChangeTracker.Entries<Source>().Where(e => e.State == EntityState.Added).Select(e => e.Entity));
        var map = new Dictionary<Guid, Guid>();
        foreach (var row in rows)
        {
            var source = known.Find(s => s.Id == row.Id) ?? known.Find(s => row.Url is not null && s.Url == row.Url);
            if (source is null)
            {
                source = new Source { Id = row.Id, Title = SourceMapping.TitleOf(row), Language = row.Language };
                db.Add(source);
                known.Add(source);
            }

            map[row.Id] = source.Id;
            SourceMapping.Take(source, row);
        }

        return map;
    }

    private async Task WriteEvidenceAsync(
        RecordKind kind, Guid recordId, RecordInput input, Dictionary<Guid, Guid> sourceIds, CancellationToken cancellationToken)
    {
        var stored = await db.Evidence.Where(e => e.RecordId == recordId).ToListAsync(cancellationToken);
        var links = sourceIds.Values.Distinct().Select(id => new EvidenceInput { Id = LinkId(recordId, id), SourceId = id });
        var languages = input.Sources.ToDictionary(s => s.Id, s => s.Language);
        db.Sync(stored, [.. links, .. input.Evidence], e => e.Id,
            row => new Evidence { Id = row.Id, RecordKind = kind, RecordId = recordId },
            (evidence, row, order) =>
            {
                evidence.Order = order;
                evidence.FieldPath = row.FieldPath ?? "";
                evidence.SourceId = row.SourceId is { } id ? sourceIds.GetValueOrDefault(id, id) : null;
                evidence.Quote = row.Quote;
                evidence.QuoteLanguage = row.Quote is not null && row.SourceId is { } source
                    ? languages.GetValueOrDefault(source)
                    : null;
                evidence.Basis = row.Basis;
                evidence.Note = row.Note;
            });
    }

    private async Task WriteMarkersAsync(
        RecordKind kind, Guid recordId, RecordInput input, CancellationToken cancellationToken)
    {
        var stored = await db.FieldMarkers.Where(m => m.RecordId == recordId).ToListAsync(cancellationToken);
        db.RemoveRange(stored.Where(m => !input.Markers.Exists(row => row.FieldPath == m.FieldPath)));
        foreach (var row in input.Markers)
        {
            var marker = stored.Find(m => m.FieldPath == row.FieldPath);
            if (marker is null)
            {
                marker = new FieldMarker { RecordKind = kind, RecordId = recordId, FieldPath = row.FieldPath! };
                db.Add(marker);
            }

            marker.Marker = row.Marker;
            marker.Note = row.Note;
        }
    }

    private async Task WriteQuestionsAsync(
        RecordKind kind, Guid recordId, RecordInput input, CancellationToken cancellationToken)
    {
        var stored = await db.OpenQuestions.Where(q => q.RecordId == recordId).ToListAsync(cancellationToken);
        db.Sync(stored, input.OpenQuestions, q => q.Id,
            row => new OpenQuestion { Id = row.Id, RecordKind = kind, RecordId = recordId, Text = row.Text.ToText()! },
            (question, row, order) =>
            {
                question.Order = order;
                question.Text = row.Text.ToText()!;
            });
    }

    private async Task WriteDocumentsAsync(
        RecordKind kind, Guid recordId, RecordInput input, CancellationToken cancellationToken)
    {
        var stored = await DocumentsOf(recordId).ToListAsync(cancellationToken);
        db.Sync(stored, input.Documents, d => d.Id,
            row => new Document
            {
                Id = row.Id,
                AgreementId = kind is RecordKind.Agreement ? recordId : null,
                VisitId = kind is RecordKind.Visit ? recordId : null,
                MeetingId = kind is RecordKind.Meeting ? recordId : null,
                Language = row.Language,
                FileId = row.FileId!.Value,
            },
            (document, row, order) =>
            {
                document.Order = order;
                document.Kind = row.Kind;
                document.Language = row.Language;
                document.Title = row.Title.ToText();
                document.Visibility = row.Visibility;
                document.TranslationOfId = row.TranslationOfId;
                document.FileId = row.FileId!.Value;
            });
    }

    private IQueryable<Document> DocumentsOf(Guid recordId) => db.Documents
        .Where(d => d.AgreementId == recordId || d.VisitId == recordId || d.MeetingId == recordId);

    /// <summary>The row that ties a source to the record as a whole.</summary>
    private static Guid LinkId(Guid recordId, Guid sourceId) => RowId.Of(recordId.ToString(), sourceId.ToString());

    private static bool IsLinkOnly(Evidence evidence) =>
        evidence.SourceId is { } source && evidence.Id == LinkId(evidence.RecordId, source);

    private static EvidenceInput ToInput(Evidence evidence) => new()
    {
        Id = evidence.Id,
        FieldPath = evidence.FieldPath,
        SourceId = evidence.SourceId,
        Quote = evidence.Quote,
        Basis = evidence.Basis,
        Note = evidence.Note,
    };

    private static DocumentInput ToInput(Document document) => new()
    {
        Id = document.Id,
        Kind = document.Kind,
        Language = document.Language,
        Title = document.Title.ToInput(),
        Visibility = document.Visibility,
        TranslationOfId = document.TranslationOfId,
        FileId = document.FileId,
        FileName = document.File?.Name,
    };
}
