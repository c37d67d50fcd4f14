using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>Of very many countries those with most records are offered, and the chosen one with its number.</summary>
public sealed class CountryFacetTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly int Most = LongFacet.Country.Most(null);

    [Fact]
    public async Task Countries_MoreThanAreOffered_AreTheBusiestAndTheChosen()
    {
        var codes = await database.UseAsync(db => db.Regions.Where(r => r.Level == RegionLevel.Country)
            .OrderBy(r => r.CountryIso2).Select(r => r.CountryIso2!).Take(Most + 10).ToListAsync());
        var list = new ListFigures(
            new ListLength(1000),
            [.. codes.Select((code, i) => new ListFigure { Aspect = Aspect.Country, Value = code, Count = 100 - i })]);

        var any = await OfferedAsync(list, []);
        var chosen = await OfferedAsync(list, [codes[^1].ToLowerInvariant()]);
        var all = await OfferedAsync(list, [], LongFacet.Country);

        any.Select(c => c.Place.CountryIso2).ShouldBe(codes.Take(Most));
        any.AndMore.ShouldBeTrue();
        all.Select(c => c.Place.CountryIso2).ShouldBe(codes);
        all.AndMore.ShouldBeFalse();
        chosen.Count.ShouldBe(Most + 1);
        (chosen[^1].Place.CountryIso2, chosen[^1].Count).ShouldBe((codes[^1], 100 - (codes.Count - 1)));
    }

    private Task<Offered<PlaceCount>> OfferedAsync(ListFigures list, string[] chosen, LongFacet? opened = null) =>
        database.UseAsync((CountryFacetQueries countries) => countries.OfAsync(list, chosen, opened, "ru", CancellationToken.None));
}
