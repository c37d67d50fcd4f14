using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>
/// How many pairs a list has and whom they touch, from what the database keeps for each place and each country that it faces:
/// docs/decisions/0049.
/// </summary>
internal sealed class PartnerTallies(PortalDbContext db)
{
    public async Task<int> CountAsync(PartnershipFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsAnywhere)
        {
            return await Partners().Where(p => p.Place == Guid.Empty).SumAsync(p => p.Count, cancellationToken);
        }

        return await AskedAsync(filter, cancellationToken) is { } asked
            ? await Of(asked).SumAsync(f => f.Pairs, cancellationToken)
            : 0;
    }

    /// <summary>The countries on both sides of the list.</summary>
    public async Task<IQueryable<PlaceTally>> CountriesAsync(PartnershipFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsAnywhere)
        {
            return Partners();
        }

        if (await AskedAsync(filter, cancellationToken) is not { } asked)
        {
            return Partners().Where(p => false);
        }

        var countries = db.Regions.Where(r => r.Level == RegionLevel.Country);
        return Of(asked)
            .Join(countries, f => f.Country, r => r.CountryIso2, (f, r) => new PlaceTally { Place = r.Id, Count = f.Pairs })
            .Concat(Of(asked)
                .SelectMany(
                    f => countries.Where(r => r.CountryIso2 == asked.Country),
                    (f, r) => new PlaceTally { Place = r.Id, Count = f.Pairs }));
    }

    /// <summary>The places on both sides of the list that countries alone narrow.</summary>
    public IQueryable<PlaceTally> Places(IReadOnlyList<string> countries) => countries switch
    {
        [] => Partners(),
        [var one] => Within(Partners(), one).Concat(Facing(one)),
        [var one, var two] => Within(Facing(two), one).Concat(Within(Facing(one), two)),
        _ => Partners().Where(p => false),
    };

    /// <summary>How many pairs have a side in each place, and with the empty id how many there are: docs/decisions/0045.</summary>
    private IQueryable<PlaceTally> Partners() => db.Database.SqlQuery<PlaceTally>(
        $"""select place as "Place", pairs as "Count" from partner_figures""");

    private IQueryable<FacedCountry> Faced() => db.Database.SqlQuery<FacedCountry>(
        $"""select place as "Place", country as "Country", pairs as "Pairs" from partner_country_figures""");

    private IQueryable<PlaceTally> Facing(string country) =>
        Faced().Where(f => f.Country == country).Select(f => new PlaceTally { Place = f.Place, Count = f.Pairs });

    private IQueryable<PlaceTally> Within(IQueryable<PlaceTally> places, string country) =>
        places.Join(db.Regions.Where(r => r.CountryIso2 == country), p => p.Place, r => r.Id,
            (p, _) => new PlaceTally { Place = p.Place, Count = p.Count });

    private IQueryable<FacedCountry> Of(Asked asked) =>
        Faced().Where(f => f.Place == asked.Place && (asked.Facing == null || f.Country == asked.Facing));

    /// <summary>The place in which all pairs have a side; null where there is none, or more countries than a pair has.</summary>
    private async Task<Asked?> AskedAsync(PartnershipFilter filter, CancellationToken cancellationToken)
    {
        var countries = filter.Countries;
        var slug = filter.Region?.ToLowerInvariant();
        var places = string.IsNullOrEmpty(slug)
            ? db.Regions.Where(r => r.Level == RegionLevel.Country && r.CountryIso2 == countries[0])
            : db.Regions.Where(r => r.Slug == slug);
        var place = await places.Select(r => new { r.Id, r.CountryIso2 }).FirstOrDefaultAsync(cancellationToken);
        return place?.CountryIso2 is { } own && countries.Where(c => c != own).ToList() is { Count: < 2 } others
            ? new Asked(place.Id, own, others.FirstOrDefault())
            : null;
    }

    private sealed record Asked(Guid Place, string Country, string? Facing);

    private sealed class FacedCountry
    {
        public Guid Place { get; init; }

        public string Country { get; init; } = "";

        public int Pairs { get; init; }
    }
}
