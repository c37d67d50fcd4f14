using CooperationPortal.Tests.Core.Data;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>The search finds sources by who published them, and guesses nothing in their stead.</summary>
[Collection(DemoCollection.Name)]
public sealed class FoundSourcesTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Татар-информ")]
    [InlineData("tatar-inform")]
    public async Task Find_Publisher_ShowsItsSourcesAndNoRecordsOfAPlaceThatIsCalledAlike(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Sources.First.ShouldHaveSingleItem().Publisher.ShouldBe("Татар-информ");
        (found.Fewer, found.Corrected, found.Records.Count).ShouldBe((null, null, 0));
    }

    [Fact]
    public async Task Find_FewLettersOfAPlace_AreStillMended()
    {
        var found = await demo.FindAsync("Плау");

        found.Corrected.ShouldBe("Палау");
        found.Records.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Find_Place_ShowsTheSourcesThatTellOfItBesideItsRecords()
    {
        var found = await demo.FindAsync("Хабаровский край");

        found.Target.Region.ShouldNotBeNull();
        found.Records.Count.ShouldBeGreaterThan(0);
        found.Sources.First.ShouldContain(s => s.Title.Source.Contains("Хабаровского края", StringComparison.Ordinal));
    }
}
