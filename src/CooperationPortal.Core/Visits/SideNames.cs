using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>What visits without a purpose are called in lists of records of several kinds.</summary>
public sealed class SideNames(PortalDbContext db, PartyQueries parties)
{
    /// <summary>Who came to whom, by the references of the visits.</summary>
    public async Task<Dictionary<string, string>> OfVisitsAsync(
        string[] references, string lang, CancellationToken cancellationToken)
    {
        var visits = await db.Visits.AsNoTracking().AsSplitQuery().Where(v => references.Contains(v.Reference))
            .Include(v => v.Delegation!.Senders)
            .Include(v => v.HostParties)
            .ToListAsync(cancellationToken);
        var named = visits.SelectMany(v => v.Delegation!.Senders.Cast<Party>().Concat(v.HostParties));
        var names = await parties.NamesAsync(named.Select(PartyRow.Of), [], lang, cancellationToken);
        return visits.ToDictionary(v => v.Reference, v => SideTitles.Of(Names(v.Delegation!.Senders), "→", Names(v.HostParties)));

        IEnumerable<string> Names(IEnumerable<Party> side) => side.Select(p => names.Of(PartyRow.Of(p)).Name.Text);
    }
}
