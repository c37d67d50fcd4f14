using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements.Frameworks;

/// <summary>Tells which institutions and specialties act under a framework between places, and which do not.</summary>
public sealed class FrameworkCoverageQueries(
    FrameworkQueries frameworks, FrameworkSpecialtyQueries specialties, InstitutionQueries institutions, RegionQueries regions)
{
    private const int MostNamed = 10;

    /// <summary>Null where no place is a party, so that nothing tells what could act under it.</summary>
    public async Task<FrameworkCoverage?> OfAsync(
        string reference, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        if (await frameworks.FindAsync(reference, reader, cancellationToken) is not { Places.Length: > 0 } framework)
        {
            return null;
        }

        var all = new InstitutionFilter { Framework = reference };
        var acting = all with { Acts = true };
        var places = await regions.PlacesAsync(framework.Places, lang, cancellationToken);
        var acts = await specialties.ActingAsync(framework, reader, cancellationToken);
        var silent = await specialties.SilentAsync(framework, acts, reader, cancellationToken);
        return new FrameworkCoverage(
            reference,
            [.. framework.Places.Select(id => places[id])],
            await institutions.CountAsync(all, reader, cancellationToken),
            await institutions.CountAsync(acting, reader, cancellationToken),
            (await institutions.ListAsync(acting, lang, null, reader, cancellationToken, MostNamed)).Items,
            [.. acts.Order(StringComparer.Ordinal)],
            [.. silent.Order(StringComparer.Ordinal)]);
    }
}
