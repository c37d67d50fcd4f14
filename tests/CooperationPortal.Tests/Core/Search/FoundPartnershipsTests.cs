using CooperationPortal.Tests.Core.Data;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>The search leads to what is between the places that the words name.</summary>
[Collection(DemoCollection.Name)]
public sealed class FoundPartnershipsTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Самара Наманган", "ru-sam uz-ng")]
    [InlineData("что подписали Самара и Наманган", "ru-sam uz-ng")]
    [InlineData("Samara Namangan", "ru-sam uz-ng")]
    [InlineData("Хабаровск и Цзямусы", "jiamusi-cn ru-kha")]
    [InlineData("佳木斯 哈巴罗夫斯克", "jiamusi-cn ru-kha")]
    public async Task Find_PlacesOfTwoCountries_LeadsToTheirPartnership(string typed, string pair)
    {
        var found = await demo.FindAsync(typed);

        found.Partnerships.Select(p => $"{p.A.Slug} {p.B.Slug}").ShouldContain(pair);
        found.Total.Count.ShouldBeGreaterThan(found.Partnerships.Count);
    }

    [Theory]
    [InlineData("Самара")]
    [InlineData("Самара Тольятти")]
    [InlineData("Самарская область")]
    [InlineData("кардиология Самара")]
    [InlineData("Самара Пномпень")]
    public async Task Find_OnePlaceOrTwoWithNothingBetween_LeadsToNone(string typed) =>
        (await demo.FindAsync(typed)).Partnerships.ShouldBeEmpty();
}
