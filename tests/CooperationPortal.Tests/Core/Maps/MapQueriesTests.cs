using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Regions;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Core.Maps;

/// <summary>The map of more agreements than are counted is of the newest of them, and tells so.</summary>
public sealed class MapQueriesTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    private static readonly AgreementFilter Many = new() { Level = [PartyLevel.Institution] };
    private static readonly AgreementFilter Few = new() { Type = [AgreementType.Institutional] };

    [Fact]
    public async Task Partnerships_OfMoreThanAreCounted_AreOfTheNewest()
    {
        var (many, few) = (await PartnershipsAsync(Many), await PartnershipsAsync(Few));

        (many.IsOfNewest, few.IsOfNewest).ShouldBe((true, false));
        many.Rows.Count.ShouldBe(MapQueries.MostLines);
        many.Rows.Max(r => r.Figures.Signed + r.Figures.Planned).ShouldBeLessThanOrEqualTo(ListLength.Most);
    }

    [Fact]
    public async Task Areas_OfMoreThanAreCounted_AreOfTheNewest_AndOthersAreAsLongAsTheirLists()
    {
        var (many, few) = (await AreasAsync(Many), await AreasAsync(Few));

        var busiest = Many with { Region = many.Rows[0].Place.Slug };
        many.Rows[0].Signed.ShouldBeLessThan(await CountAsync(MapFilter.Signed(busiest)));
        (many.IsOfNewest, few.IsOfNewest).ShouldBe((true, false));
        foreach (var area in few.Rows.Take(10))
        {
            var list = Few with { Region = area.Place.Slug };
            var (signed, planned) = (await CountAsync(MapFilter.Signed(list)), await CountAsync(MapFilter.Planned(list)!));
            (area.Signed, area.Planned).ShouldBe((signed, planned), area.Place.Slug);
        }
    }

    private Task<PartnershipMap> PartnershipsAsync(AgreementFilter filter) => register.Database.UseAsync(
        (MapQueries q) => q.PartnershipsAsync(new MapFilter(filter), "ru", CancellationToken.None));

    private Task<AreaMap> AreasAsync(AgreementFilter filter) => register.Database.UseAsync(
        (MapQueries q) => q.AreasAsync(new MapFilter(filter), RegionLevel.Country, "ru", CancellationToken.None));

    private Task<int> CountAsync(AgreementFilter filter) => register.Database.UseAsync(
        (AgreementQueries q) => q.CountAsync(filter, null, CancellationToken.None));
}
