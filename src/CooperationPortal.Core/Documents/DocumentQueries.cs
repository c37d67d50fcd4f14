using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Documents;

/// <summary>Reads the documents of records, and finds a file for somebody who may have it.</summary>
public sealed class DocumentQueries(PortalDbContext db)
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
}
