using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements.Frameworks;

/// <summary>Tells which institutions and specialties act under a framework between places, and which do not.</summary>
public sealed class FrameworkCoverageQueries(
    PortalDbContext db, FrameworkQueries frameworks, InstitutionQueries institutions, RegionQueries regions, TimeProvider time)
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
        var (speaks, acts) = (await NamedAsync(framework, reader, cancellationToken), await ActingAsync(framework, reader, cancellationToken));
        return new FrameworkCoverage(
            reference,
            [.. framework.Places.Select(id => places[id])],
            await institutions.CountAsync(all, reader, cancellationToken),
            await institutions.CountAsync(acting, reader, cancellationToken),
            (await institutions.ListAsync(acting, lang, null, reader, cancellationToken, MostNamed)).Items,
            [.. acts.Order(StringComparer.Ordinal)],
            [.. speaks.Except(acts).Order(StringComparer.Ordinal)]);
    }

    private async Task<HashSet<string>> ActingAsync(Framework framework, Actor? reader, CancellationToken cancellationToken)
    {
        var agreements = db.ActingUnder(framework, reader, time.Today());
        var scopes = agreements.SelectMany(a => a.Scope).SelectMany(s => s.SpecialtyCodes);
        var promises = db.Commitments.VisibleTo(reader).Where(c => agreements.Any(a => a.Id == c.AgreementId))
            .SelectMany(c => c.SpecialtyCodes);
        return [.. await scopes.Union(promises).ToListAsync(cancellationToken)];
    }

    /// <summary>Of what the framework speaks, and the visits and meetings that touch all its places.</summary>
    private async Task<HashSet<string>> NamedAsync(Framework framework, Actor? reader, CancellationToken cancellationToken)
    {
        var (id, places) = (framework.Id, framework.Places);
        var own = db.Agreements.VisibleTo(reader).Where(a => a.Id == id);
        var visits = db.Visits.VisibleTo(reader).Where(v => places.All(place => v.RegionIds.Contains(place)));
        var meetings = db.Meetings.VisibleTo(reader).Where(m => places.All(place => m.RegionIds.Contains(place)));
        return
        [
            .. await own.SelectMany(a => a.Scope).SelectMany(s => s.SpecialtyCodes)
                .Union(own.SelectMany(a => a.Statements).SelectMany(s => s.SpecialtyCodes))
                .Union(visits.SelectMany(v => v.Stops).SelectMany(s => s.SpecialtyCodes))
                .Union(meetings.SelectMany(m => m.SpecialtyCodes))
                .ToListAsync(cancellationToken),
        ];
    }
}
