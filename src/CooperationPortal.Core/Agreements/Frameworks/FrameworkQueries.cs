using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements.Frameworks;

/// <summary>
/// Reads a framework once for all that a page asks about it. Its places must be known before what touches them is looked for: from a
/// subquery PostgreSQL cannot tell that they lead to a few agreements by an index, and asks every agreement there is.
/// </summary>
public sealed class FrameworkQueries(PortalDbContext db)
{
    private readonly Dictionary<(string Reference, Actor? Reader), Framework?> known = [];

    /// <summary>The agreement with that reference, or null where the reader may not know of one.</summary>
    public async Task<Framework?> FindAsync(string reference, Actor? reader, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue((reference, reader), out var framework))
        {
            var found = await db.Agreements.VisibleTo(reader).Where(a => a.Reference == reference)
                .Select(a => new
                {
                    a.Id,
                    Places = a.Parties.Where(p => p.RegionId != null).OrderBy(p => p.Order).Select(p => p.RegionId!.Value).ToList(),
                })
                .SingleOrDefaultAsync(cancellationToken);
            framework = found is null ? null : new Framework(found.Id, [.. found.Places.Distinct()]);
            known[(reference, reader)] = framework;
        }

        return framework;
    }
}
