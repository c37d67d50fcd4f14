using System.Security.Cryptography;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CooperationPortal.Core.Documents;

/// <summary>Takes in files: judged by content, limited in size, the same bytes kept once.</summary>
public sealed class FileService(PortalDbContext db, IFileStore store, TimeProvider time, ILogger<FileService> log)
{
    /// <summary>
    /// Stores the file at once, apart from the record it is for, so that nothing which happens to the form later loses it.
    /// </summary>
    /// <param name="content">Seekable.</param>
    /// <param name="name">As the browser gave it.</param>
    /// <param name="actor">Who uploads it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ValidationException">It is empty, too large, or of a kind that is not accepted.</exception>
    public async Task<UploadedFile> StoreAsync(
        Stream content, string name, Actor actor, CancellationToken cancellationToken)
    {
        var kind = Accepted(content);
        content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        var known = await FindAsync(sha256, cancellationToken);
        if (known is not null)
        {
            return new UploadedFile(known.Id, known.Name, await FirstUseAsync(known.Id, cancellationToken));
        }

        content.Position = 0;
        await store.SaveAsync(sha256, content, cancellationToken);
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(),
            Sha256 = sha256,
            Size = content.Length,
            ContentType = kind.ContentType,
            Name = FileNames.Clean(name, kind),
            UploadedById = actor.UserId ?? Guid.Empty,
            UploadedAt = time.GetUtcNow(),
        };
        return await SaveAsync(file, cancellationToken);
    }

    private static FileKind Accepted(Stream content)
    {
        if (content.Length > StoredFile.MaxMegabytes * 1024L * 1024L)
        {
            throw Refusal("ErrorsDocuments.TooLarge");
        }

        return content.Length == 0
            ? throw Refusal("ErrorsDocuments.Empty")
            : FileContent.KindOf(content) ?? throw Refusal("ErrorsDocuments.KindNotAccepted");
    }

    private async Task<UploadedFile> SaveAsync(StoredFile file, CancellationToken cancellationToken)
    {
        // Two who upload the same bytes at once: the second finds the first one's row.
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            insert into stored_files (id, sha256, size, content_type, name, uploaded_by_id, uploaded_at)
            values ({file.Id}, {file.Sha256}, {file.Size}, {file.ContentType}, {file.Name}, {file.UploadedById},
                {file.UploadedAt})
            on conflict (sha256) do nothing
            """, cancellationToken);
        if (rows == 0)
        {
            var first = (await FindAsync(file.Sha256, cancellationToken))!;
            return new UploadedFile(first.Id, first.Name, null);
        }

        log.LogInformation("File {FileId} stored: {ContentType}, {Size} bytes", file.Id, file.ContentType, file.Size);
        return new UploadedFile(file.Id, file.Name, null);
    }

    private Task<StoredFile?> FindAsync(string sha256, CancellationToken cancellationToken) =>
        db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256, cancellationToken);

    /// <summary>The first published record that has the file.</summary>
    private async Task<FileUse?> FirstUseAsync(Guid fileId, CancellationToken cancellationToken)
    {
        var agreements = db.Documents.Where(d => d.FileId == fileId)
            .Join(db.Agreements.VisibleTo(null), d => d.AgreementId, a => a.Id,
                (d, a) => new { Kind = RecordKind.Agreement, a.Id, a.Reference });
        var visits = db.Documents.Where(d => d.FileId == fileId)
            .Join(db.Visits.VisibleTo(null), d => d.VisitId, v => v.Id,
                (d, v) => new { Kind = RecordKind.Visit, v.Id, v.Reference });
        var meetings = db.Documents.Where(d => d.FileId == fileId)
            .Join(db.Meetings.VisibleTo(null), d => d.MeetingId, m => m.Id,
                (d, m) => new { Kind = RecordKind.Meeting, m.Id, m.Reference });
        var use = await agreements.Concat(visits).Concat(meetings).OrderBy(u => u.Reference)
            .FirstOrDefaultAsync(cancellationToken);
        return use is null ? null : new FileUse(use.Kind, use.Id, use.Reference);
    }

    private static ValidationException Refusal(string key) => new([new ValidationFailure("", key)]);
}
