using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Figures;

/// <summary>Narrows lists to the records that are counted under a fact, so that a figure and its list are one thing.</summary>
internal static class FactFiltering
{
    /// <summary>
    /// What the public sees in lists, the holders of a record included: of that the database keeps facts. A preview, which
    /// is rolled back, is not among them.
    /// </summary>
    public static IQueryable<T> Published<T>(this IQueryable<T> records, PortalDbContext db)
        where T : Record =>
        records.VisibleTo(null).Where(r => db.RecordFacts.Any(f => f.RecordId == r.Id));

    /// <summary>Keeps what is counted under all of the facts.</summary>
    public static IQueryable<T> WithFacts<T>(this IQueryable<T> records, string[] facts, PortalDbContext db)
        where T : Record
    {
        var wanted = facts.Where(f => !string.IsNullOrEmpty(f)).Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return records;
        }

        var counted = db.RecordFacts.Where(f => wanted.All(w => f.Facts.Contains(w))).Select(f => f.RecordId);
        return records.Where(r => counted.Contains(r.Id));
    }
}
