using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions.Merging;

/// <summary>Everything that points to an institution, known from the foreign keys, so that no table is forgotten.</summary>
internal static class InstitutionPointers
{
    /// <summary>Rows that are part of the institution's own record.</summary>
    private static readonly Type[] Own = [typeof(InstitutionName), typeof(InstitutionIdentifier), typeof(InstitutionClaim)];

    /// <summary>Turns every pointer to the one into a pointer to the other, hidden and deleted records included.</summary>
    public static async Task TurnAsync(this PortalDbContext db, Guid from, Guid to, CancellationToken cancellationToken)
    {
        foreach (var key in db.Model.FindEntityType(typeof(Institution))!.GetReferencingForeignKeys()
            .Where(k => !Own.Contains(k.DeclaringEntityType.ClrType)))
        {
            var table = key.DeclaringEntityType.GetTableName();
            var column = key.Properties.Single().GetColumnName();
            var sql = $"update {table} set {column} = {{0}} where {column} = {{1}}";
            await db.Database.ExecuteSqlRawAsync(sql, [to, from], cancellationToken);
        }
    }

    /// <summary>What colleagues said of the one is read on the page of the other.</summary>
    public static Task TurnCommentsAsync(this PortalDbContext db, Guid from, Guid to, CancellationToken cancellationToken) =>
        db.Comments.Where(c => c.RecordId == from)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.RecordId, to), cancellationToken);

    /// <summary>Takes away the rows of the institution's own record: another bears them from now on, by the same ids.</summary>
    public static async Task DeleteOwnRowsAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        await db.Names.OfType<InstitutionName>().Where(n => n.InstitutionId == id).ExecuteDeleteAsync(cancellationToken);
        await db.InstitutionIdentifiers.Where(i => i.InstitutionId == id).ExecuteDeleteAsync(cancellationToken);
        await db.InstitutionClaims.Where(c => c.InstitutionId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Evidence.Where(e => e.RecordId == id).ExecuteDeleteAsync(cancellationToken);
        await db.FieldMarkers.Where(m => m.RecordId == id).ExecuteDeleteAsync(cancellationToken);
        await db.NotesLanguages.Where(n => n.RecordId == id).ExecuteDeleteAsync(cancellationToken);
        await db.OpenQuestions.Where(q => q.RecordId == id).ExecuteDeleteAsync(cancellationToken);
    }
}
