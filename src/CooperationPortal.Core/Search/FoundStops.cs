using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Who asks where something is done looks for the institution that showed it, though only the visit tells of it: «где делают ЭКО». It is
/// looked for among the stops of the first visits that have the words.
/// </summary>
public sealed class FoundStops(PortalDbContext db, InstitutionQueries institutions)
{
    public async Task<SearchResults> AddAsync(SearchResults found, string lang, CancellationToken cancellationToken)
    {
        var words = SearchWords.Of(found.LookedFor);
        string[] visits = [.. found.Visits.First.Select(v => v.Reference)];
        if (found.Target.Words is null || found.Institutions.First.Count > 0 || words.Count == 0 || visits.Length == 0)
        {
            return found;
        }

        var stops = await db.Visits.AsNoTracking().VisibleTo(null).Where(v => visits.Contains(v.Reference)).SelectMany(v => v.Stops)
            .Where(s => s.InstitutionId != null && !s.Skipped)
            .Select(s => new { Body = s.InstitutionId!.Value, Shown = s.Shown.Select(i => i.Text).ToList() }).ToListAsync(cancellationToken);
        Guid[] ids = [.. stops.Select(s => s.Body).Distinct()];
        var names = (await db.Names.OfType<InstitutionName>().AsNoTracking().Where(n => ids.Contains(n.InstitutionId))
            .Select(n => new { n.InstitutionId, n.SearchKey }).ToListAsync(cancellationToken)).ToLookup(n => n.InstitutionId, n => n.SearchKey);
        var said = stops.GroupBy(s => s.Body, s => KeyOf(s.Shown)).ToDictionary(g => g.Key, g => string.Join(' ', g));
        var fitting = said.Where(s => words.Any(word => word.IsIn(s.Value)))
            .Select(s => (Body: s.Key, Said: words.Count(word => word.IsIn($"{s.Value} {string.Join(' ', names[s.Key])}"))))
            .Where(s => s.Said * 2 >= words.Count).ToList();
        var best = fitting.Select(s => s.Said).DefaultIfEmpty().Max();
        var rows = await institutions.OfAsync([.. fitting.Where(s => s.Said == best).Select(s => s.Body)], lang, cancellationToken);
        return rows.Count == 0 ? found : found with { Institutions = new SearchGroup<InstitutionRow>(rows.Count, rows) };
    }

    private static string KeyOf(IEnumerable<LocalizedText> shown) => string.Join(' ', shown.SelectMany(text => text.Texts.Values).Select(SearchKey.Of));
}
