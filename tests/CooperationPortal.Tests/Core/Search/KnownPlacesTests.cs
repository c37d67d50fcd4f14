using CooperationPortal.Tests.Core.Data;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>A place that is known stands for itself, and tells where a body is.</summary>
[Collection(DemoCollection.Name)]
public sealed class KnownPlacesTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Пекин")]
    [InlineData("北京")]
    [InlineData("香港")]
    [InlineData("Delhi")]
    public async Task Find_PlaceThatNothingTouches_ShowsItAndGuessesNoWords(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Places.ShouldNotBeEmpty();
        found.Places.ShouldAllBe(place => place.Records == 0);
        found.Records.Count.ShouldBe(0);
        found.Corrected.ShouldBeNull();
    }

    [Theory]
    [InlineData("Tongji Hospital Wuhan", "Тунцзи")]
    [InlineData("больницы Хабаровска", "Детская краевая")]
    [InlineData("Рамбам Хайфа", "Рамбам")]
    public async Task Find_BodyWithItsPlace_ShowsTheBody(string typed, string name)
    {
        var found = await demo.FindAsync(typed);

        found.Institutions.First.ShouldContain(row => row.Institution.Name.Text.Contains(name));
    }

    [Theory]
    [InlineData("конгресс 2014")]
    [InlineData("Far Eastern Congress 2014")]
    [InlineData("съезд 2014 Дальневосточный")]
    public async Task Find_EventWithItsYear_ShowsTheEvent(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Events.First.ShouldContain(row => row.Event.Name.Text == "Международный Дальневосточный медицинский конгресс");
    }

    [Fact]
    public async Task Find_WordThatOnlyBeginsLikeAPlace_MeansNoPlace()
    {
        var found = await demo.FindAsync("blood bank");

        found.LookedFor.ShouldBe("blood");
    }

    [Fact]
    public async Task Find_OneLetterManyTimes_FindsNothing()
    {
        (await demo.FindAsync("zzzz")).Total.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("онкология")]
    [InlineData("kidney")]
    [InlineData("blood")]
    public async Task Find_WordOfOneChineseCharacter_IsNoPartOfOtherWords(string typed)
    {
        var all = (await demo.FindAsync("соглашение")).Agreements.Total.Count;

        var also = (await demo.FindAsync(typed)).Also;

        (also?.Agreements.Total.Count ?? 0).ShouldBeLessThan(all / 2);
    }
}
