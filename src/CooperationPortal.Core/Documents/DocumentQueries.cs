using System.Security.Cryptography;
using System.Text.Json;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Documents;

/// <summary>Reads the documents of records, and finds a file for somebody who may have it.</summary>
public sealed class DocumentQueries(PortalDbContext db, IFileStore store, ReadingLog readings)
{
    /// <summary>The public documents of a record that the reader may see.</summary>
    public async Task<IReadOnlyList<DocumentView>> OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Documents.AsNoTracking()
            .Where(d => d.AgreementId == recordId || d.VisitId == recordId || d.MeetingId == recordId)
            .Where(d => d.Visibility == DocumentVisibility.Public)
            .OrderBy(d => d.Order)
            .Select(d => new DocumentView(
                d.Id, d.Kind, d.Language, d.Title, d.Visibility, d.TranslationOfId, d.File!.Name, d.File.ContentType, d.File.Size))
            .ToListAsync(cancellationToken);

    /// <summary>
    /// The file of a document, its content to be disposed; null where there is none or the reader may not know of it.
    /// Editors and reviewers also get what lies in a draft that they may read.
    /// </summary>
    /// <exception cref="DamagedFileException">The store does not hold what was uploaded.</exception>
    public async Task<Download?> OpenAsync(Guid documentId, Actor? reader, CancellationToken cancellationToken)
    {
        var document = await db.Documents.AsNoTracking().Include(d => d.File)
            .SingleOrDefaultAsync(d => d.Id == documentId, cancellationToken);
        if (document is null)
        {
            return reader is null ? null : await OpenOfDraftAsync(documentId, reader, cancellationToken);
        }

        var record = await OwnerAsync(document, cancellationToken);
        if (record is null)
        {
            return null;
        }

        if (record.IsPublic && document.Visibility is DocumentVisibility.Public)
        {
            return await OpenAsync(document.File!, isPublic: true, cancellationToken);
        }

        if (reader?.MayReadInternal(record) is not true)
        {
            return null;
        }

        await readings.NoteAsync(KindOf(document), record, document.File!.Name, reader, cancellationToken);
        return await OpenAsync(document.File, isPublic: false, cancellationToken);
    }

    private async Task<Record?> OwnerAsync(Document document, CancellationToken cancellationToken) =>
        document.AgreementId is { } agreement
            ? await db.Agreements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == agreement, cancellationToken)
            : document.VisitId is { } visit
                ? await db.Visits.AsNoTracking().SingleOrDefaultAsync(v => v.Id == visit, cancellationToken)
                : await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == document.MeetingId, cancellationToken);

    private static RecordKind KindOf(Document document) =>
        document.AgreementId is not null ? RecordKind.Agreement
        : document.VisitId is not null ? RecordKind.Visit
        : RecordKind.Meeting;

    private async Task<Download?> OpenOfDraftAsync(Guid documentId, Actor reader, CancellationToken cancellationToken)
    {
        var holds = JsonSerializer.Serialize(new { documents = new[] { new { id = documentId } } });
        var draft = await db.Drafts.AsNoTracking().ReadableBy(reader)
            .FirstOrDefaultAsync(d => EF.Functions.JsonContains(d.Content, holds), cancellationToken);
        var fileId = draft is null ? null : FileOf(documentId, draft.Content);
        var file = fileId is null
            ? null
            : await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, cancellationToken);
        if (file is null)
        {
            return null;
        }

        await readings.NoteAsync(draft!, reader, cancellationToken);
        return await OpenAsync(file, isPublic: false, cancellationToken);
    }

    private static Guid? FileOf(Guid documentId, string content)
    {
        using var draft = JsonDocument.Parse(content);
        var row = draft.RootElement.GetProperty("documents").EnumerateArray()
            .First(d => d.GetProperty("id").GetGuid() == documentId);
        return row.GetProperty("fileId") is { ValueKind: JsonValueKind.String } id ? id.GetGuid() : null;
    }

    /// <summary>The bytes are looked at before the first of them goes out: a flipped bit in a treaty is worse than none.</summary>
    private async Task<Download> OpenAsync(StoredFile file, bool isPublic, CancellationToken cancellationToken)
    {
        var content = await store.OpenAsync(file.Sha256, cancellationToken) ?? throw new DamagedFileException(file.Id);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != file.Sha256)
        {
            await content.DisposeAsync();
            throw new DamagedFileException(file.Id);
        }

        content.Position = 0;
        return new Download(content, file.Name, file.ContentType, file.Sha256, isPublic);
    }
}
