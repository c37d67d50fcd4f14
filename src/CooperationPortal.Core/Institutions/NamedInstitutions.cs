using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions;

/// <summary>Whose name or number was typed, read once for all that a page asks of the same words.</summary>
public sealed class NamedInstitutions(PortalDbContext db)
{
    private readonly Dictionary<string, Guid[]> known = [];

    /// <returns>Ids of institutions of any state, or null where nothing was typed.</returns>
    public async Task<Guid[]?> OfAsync(string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!known.TryGetValue(typed, out var ids))
        {
            var number = typed.Trim();
            var named = db.Names.OfType<InstitutionName>().WithWords(typed).Select(n => n.InstitutionId);
            var numbered = db.InstitutionIdentifiers.Where(x => x.Value == number).Select(x => x.InstitutionId);
            known[typed] = ids = await named.Union(numbered).ToArrayAsync(cancellationToken);
        }

        return ids;
    }
}
