using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Every page that readers can open, with the demo records.</summary>
[Collection(DemoPortal.Collection)]
public sealed class PublicPagesTests(DemoPortal demo)
{
    public static TheoryData<string, ColorScheme> Routes => PageRoutes.ByLightAndDark(PageRoutes.Public);

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Page_WithDemoRecords_IsFitToRead(string route, ColorScheme scheme)
    {
        await using var visitor = await demo.WalkerAsync();
        foreach (var path in await Examples.OfAsync(demo.Portal, route))
        {
            (await visitor.GoAsync($"/ru{path}")).Status.ShouldBe(200);
            await visitor.ShouldBeFitToReadAsync(scheme);
            (await visitor.GoAsync($"/zh{path}")).Status.ShouldBe(200);
            await visitor.ShouldFitNarrowScreenAsync();
        }
    }

    /// <summary>All that pages are made of, in both schemes.</summary>
    [Theory]
    [InlineData("/styleguide")]
    [InlineData("/styleguide/list")]
    [InlineData("/styleguide/staff")]
    [InlineData("/styleguide/forms")]
    public async Task Components_AreFitToReadByLightAndByDark(string path)
    {
        await using var visitor = await demo.WalkerAsync();
        (await visitor.GoAsync(path)).Status.ShouldBe(200);

        await visitor.ShouldBeFitToReadAsync(ColorScheme.Light);
        await visitor.ShouldBeFitToReadAsync(ColorScheme.Dark);
    }

    [Theory]
    [InlineData("/ru/there-is-no-such-page")]
    [InlineData("/zh/visits/VS-1999-0001")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/forgotten")]
    [InlineData("/account/new-password/spent")]
    public async Task OtherPage_IsFitToRead(string path)
    {
        await using var visitor = await demo.WalkerAsync();
        visitor.ExpectedErrors.AddRange(["404", "410"]);

        await visitor.GoAsync(path);

        await visitor.ShouldBeFitToReadAsync();
    }
}
