using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Activities;

/// <summary>While nothing was recorded the list says what would stand there; with the first record it is a list.</summary>
public sealed class NoActivitiesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_EmptyRegister_SaysWhatWouldStandThere_UntilSomethingDoes()
    {
        foreach (var (lang, said) in new[]
        {
            ("ru", "Пока не записано"), ("en", "has been recorded yet"), ("zh", "尚未登记"), ("uz", "yozilmagan"),
        })
        {
            var page = await portal.NewClient().GetPageAsync($"/{lang}/activities");

            page.QuerySelector(".nothing-found b")!.TextContent.ShouldContain(said);
            page.QuerySelectorAll(".nothing-found a").OfType<IHtmlAnchorElement>().Single().PathName.ShouldBe($"/{lang}/commitments");
            page.QuerySelector("form.facets").ShouldBeNull();
        }

        var chosen = await portal.NewClient().GetPageAsync("/ru/activities?year=1950");
        chosen.QuerySelector(".nothing-found b")!.TextContent.ShouldContain("Пока не записано");
        chosen.QuerySelector("form.facets input[name=year]:checked").ShouldNotBeNull();
        chosen.QuerySelector("a.chip").ShouldNotBeNull();

        await portal.Services.PublishAsync(ActivityInputs.Keeping(Guid.CreateVersion7(), "2024"));
        await ShouldSayNothingFoundAsync();
    }

    private async Task ShouldSayNothingFoundAsync()
    {
        (await portal.NewClient().GetPageAsync("/ru/activities")).QuerySelectorAll(".result").ShouldHaveSingleItem();

        var narrowed = await portal.NewClient().GetPageAsync($"/ru/activities?type={nameof(ActivityType.MasterClass)}");
        narrowed.QuerySelector(".nothing-found b")!.TextContent.ShouldBe("Ничего не найдено.");
        narrowed.QuerySelector("form.facets").ShouldNotBeNull();
    }
}
