using CooperationPortal.Core.Search;
using CooperationPortal.Tests.Core.Data;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>A place as an Uzbek sentence declines it is the place, in either alphabet.</summary>
[Collection(DemoCollection.Name)]
public sealed class UzbekCasesTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Xabarovskda", "Xabarovsk")]
    [InlineData("Xabarovskdan", "Xabarovsk")]
    [InlineData("Toshkentga", "Toshkent")]
    [InlineData("Toshkentdagi", "Toshkent")]
    [InlineData("Тошкентда", "Тошкент")]
    [InlineData("Namangandan", "Namangan")]
    [InlineData("Namanganning", "Namangan")]
    [InlineData("Samaraga", "Samara")]
    [InlineData("Oʻzbekistonda", "Oʻzbekiston")]
    [InlineData("Ўзбекистондан", "Ўзбекистон")]
    [InlineData("Rossiyadan", "Rossiya")]
    public async Task Find_PlaceInACase_FindsWhatThePlaceDoes(string typed, string name)
    {
        var (cased, whole) = (await demo.FindAsync(typed), await demo.FindAsync(name));

        whole.Visits.Total.Count.ShouldBeGreaterThan(0);
        cased.Target.Region.ShouldBe(whole.Target.Region);
        (cased.Agreements.Total, cased.Visits.Total, cased.Institutions.Total)
            .ShouldBe((whole.Agreements.Total, whole.Visits.Total, whole.Institutions.Total));
        cased.Corrected.ShouldBeNull("It is no slip.");
    }

    [Theory]
    [InlineData("Самара", null)]
    [InlineData("Канада", "Кана")]
    [InlineData("рада", null)]
    [InlineData("Buxoroda", "Buxoro")]
    [InlineData("Buxorolik", "Buxoro")]
    public void Nominative_EndOfACase_IsLeftOut(string typed, string? name) => UzbekCases.Nominative(typed).ShouldBe(name);
}
