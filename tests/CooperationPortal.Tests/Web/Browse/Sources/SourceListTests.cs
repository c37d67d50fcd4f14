using CooperationPortal.Core.Agreements;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Sources;

public sealed class SourceListTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/sources")).QuerySelector(".result") is not null)
        {
            return;
        }

        await PublishAsync("Статья о подписании", "ru");
        await PublishAsync("两院签署协议", "zh-Hans");
        await portal.Services.WithdrawAsync<Agreement>(await PublishAsync("Статья об отозванном", "ru"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_List_QuotesTitlesInTheirOwnLanguage(string lang)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/sources");

        page.QuerySelector(".result h3[lang=zh-Hans]")!.TextContent.Trim().ShouldBe("两院签署协议");
        page.QuerySelector(".result h3[lang=ru]")!.TextContent.Trim().ShouldBe("Статья о подписании");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("отозванном");
    }

    [Fact]
    public async Task Get_EveryLanguage_LeadsToAListOfItsLength()
    {
        var client = portal.NewClient();
        var choices = (await client.GetPageAsync("/ru/sources")).QuerySelectorAll(".facet li")
            .Where(li => li.QuerySelector(".count") is not null).ToList();

        choices.Count.ShouldBe(2);
        foreach (var choice in choices)
        {
            var list = await client.GetPageAsync($"/ru/sources?language={choice.QuerySelector("input")!.GetAttribute("value")}");
            $"{list.QuerySelectorAll(".result").Length}".ShouldBe(choice.QuerySelector(".count")!.TextContent);
        }
    }

    private async Task<Guid> PublishAsync(string title, string lang)
    {
        var input = AgreementInputs.Signed();
        input.Sources[0].Title = title;
        input.Sources[0].Language = lang;
        return await portal.Services.PublishAsync(input);
    }
}
