using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Documents;

/// <summary>Reads every stored file and compares it with the hash that it was stored under.</summary>
public sealed class FileCheck(PortalDbContext db, IFileStore store)
{
    public async IAsyncEnumerable<CheckedFile> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = await db.StoredFiles.AsNoTracking().OrderBy(f => f.UploadedAt).ThenBy(f => f.Id)
            .Select(f => new { f.Id, f.Name, f.Sha256 }).ToListAsync(cancellationToken);
        foreach (var file in files)
        {
            yield return new CheckedFile(file.Id, file.Name, await IsAsStoredAsync(file.Sha256, cancellationToken));
        }
    }

    private async Task<bool> IsAsStoredAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenAsync(sha256, cancellationToken);
        return content is not null
            && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == sha256;
    }
}

/// <summary>A stored file, and whether its bytes are those that were uploaded.</summary>
public sealed record CheckedFile(Guid Id, string Name, bool IsAsStored);
