using CooperationPortal.EndToEndTests.Support;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Every page that readers can open, with the demo records.</summary>
[Collection(DemoPortal.Collection)]
public sealed class PublicPagesTests(DemoPortal demo)
{
    public static TheoryData<string> Routes => [.. PageRoutes.Public];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Page_WithDemoRecords_IsFitToRead(string route)
    {
        await using var visitor = await demo.WalkerAsync();
        foreach (var path in await Examples.OfAsync(demo.Portal, route))
        {
            (await visitor.GoAsync($"/ru{path}")).Status.ShouldBe(200);
            await visitor.ShouldBeFitToReadAsync();
            (await visitor.GoAsync($"/zh{path}")).Status.ShouldBe(200);
            await visitor.ShouldFitNarrowScreenAsync();
        }
    }

    [Theory]
    [InlineData("/ru/there-is-no-such-page")]
    [InlineData("/zh/visits/VS-1999-0001")]
    [InlineData("/account/sign-in")]
    public async Task OtherPage_IsFitToRead(string path)
    {
        await using var visitor = await demo.WalkerAsync();
        visitor.ExpectedErrors.Add("404");

        await visitor.GoAsync(path);

        await visitor.ShouldBeFitToReadAsync();
    }
}
