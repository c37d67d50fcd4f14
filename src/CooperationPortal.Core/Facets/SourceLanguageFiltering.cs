using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Facets;

internal static class SourceLanguageFiltering
{
    /// <summary>Keeps the records that a source in that language, a BCP 47 tag, tells of.</summary>
    public static IQueryable<T> ToldIn<T>(this IQueryable<T> records, string? language, PortalDbContext db)
        where T : Record =>
        string.IsNullOrEmpty(language)
            ? records
            : records.Where(r => db.Evidence.Any(e => e.RecordId == r.Id && e.Source!.Language == language));
}
