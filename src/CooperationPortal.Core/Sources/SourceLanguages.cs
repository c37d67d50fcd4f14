using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>In which language sources tell what lists repeat in their own words.</summary>
internal static class SourceLanguages
{
    /// <summary>Of records by id; those are left out whose sources are in several languages.</summary>
    public static async Task<Dictionary<Guid, string>> LanguagesAsync(
        this PortalDbContext db, Guid[] records, CancellationToken cancellationToken)
    {
        if (records.Length == 0)
        {
            return [];
        }

        var told = await db.Evidence.Where(e => records.Contains(e.RecordId) && e.SourceId != null)
            .Select(e => new { e.RecordId, e.Source!.Language }).Distinct().ToListAsync(cancellationToken);
        return told.GroupBy(t => t.RecordId).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Language);
    }

    /// <summary>Only the source's words are known of it.</summary>
    public static bool IsInWordsAlone(this StatedDate date) => date is { IsStated: false, Wording: not null };
}
