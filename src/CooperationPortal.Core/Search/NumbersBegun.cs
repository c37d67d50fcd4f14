using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Public records by the beginning of their number.</summary>
public sealed class NumbersBegun(PortalDbContext db)
{
    /// <returns>Each number, the lowest first, with the title of its record where it has one.</returns>
    public async Task<IReadOnlyList<Suggestion>> BegunAsync(string begun, string lang, int most, CancellationToken cancellationToken)
    {
        var agreements = await db.Agreements.VisibleTo(null).AsNoTracking().Where(a => a.Reference.StartsWith(begun))
            .OrderBy(a => a.Reference).Take(most).Select(a => new { a.Reference, Title = (LocalizedText?)a.Title }).ToListAsync(cancellationToken);
        var visits = await db.Visits.VisibleTo(null).AsNoTracking().Where(v => v.Reference.StartsWith(begun))
            .OrderBy(v => v.Reference).Take(most).Select(v => new { v.Reference, Title = v.Purpose ?? v.Summary }).ToListAsync(cancellationToken);
        return
        [
            .. agreements.Concat(visits).Take(most)
                .Select(r => new Suggestion(new LocalizedString(r.Reference, LanguageTag.English, false), null, r.Title?.In(lang))),
        ];
    }
}
