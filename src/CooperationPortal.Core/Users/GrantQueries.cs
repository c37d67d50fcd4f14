using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Users;

/// <summary>What an account may do and where, in words.</summary>
public sealed class GrantQueries(PortalDbContext db)
{
    public async Task<IReadOnlyList<GrantView>> OfAsync(Actor actor, string lang, CancellationToken cancellationToken)
    {
        Guid[] regions = [.. actor.Grants.Select(g => g.RegionId).OfType<Guid>()];
        Guid[] institutions = [.. actor.Grants.Select(g => g.InstitutionId).OfType<Guid>()];
        var names = (await db.NamesOfAsync(regions, institutions, [], [], cancellationToken)).ToLookup(OwnerOf);
        return
        [
            .. actor.Grants.Select(g => new GrantView(
                g.Role, g.IsEverywhere ? null : NameSet.Best(names[g.RegionId ?? g.InstitutionId], lang).Text)),
        ];
    }

    private static Guid? OwnerOf(Name name) => name switch
    {
        RegionName n => n.RegionId,
        InstitutionName n => n.InstitutionId,
        _ => null,
    };
}
