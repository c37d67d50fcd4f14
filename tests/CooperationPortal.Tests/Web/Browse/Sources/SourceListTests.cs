using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Web.Browse.Downloads;

namespace CooperationPortal.Tests.Web.Browse.Sources;

public sealed class SourceListTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/sources")).QuerySelector(".result") is not null)
        {
            return;
        }

        await PublishAsync("Статья о подписании", "ru", s =>
        {
            s.Publisher = "Самарская газета";
            s.Author = "О. Нурматова";
            s.Url = "https://samara-news.example/2018/77";
            s.Published = AgreementInputs.Date("2018-09-11");
        });
        await PublishAsync("两院签署协议", "zh-Hans", s =>
        {
            s.Publisher = "黑龙江日报";
            s.Url = "https://hlj.example/5";
            s.Published = AgreementInputs.Date("2014-05-20");
            (s.Published.Basis, s.Published.BasisNote) = (FactBasis.Inferred, "The year is that of the congress.");
        });
        await PublishAsync("Бумага без даты", "ru", s => (s.Url, s.Publisher) = (null, null));
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
        page.QuerySelectorAll(".result h3[lang=ru]").Select(h => h.TextContent.Trim()).ShouldBe(["Статья о подписании", "Бумага без даты"]);
        page.QuerySelector("main")!.TextContent.ShouldNotContain("отозванном");
    }

    [Fact]
    public async Task Get_EveryChoice_LeadsToAListOfItsLength()
    {
        var client = portal.NewClient();
        var choices = (await client.GetPageAsync("/ru/sources")).QuerySelectorAll(".facet li")
            .Where(li => li.QuerySelector(".count") is not null).ToList();

        choices.Count(li => li.Closest("#facet-language, #facet-year, #facet-publisher") is not null)
            .ShouldBe(7, "Two languages, two years and none, two publishers.");
        foreach (var choice in choices)
        {
            var input = (IHtmlInputElement)choice.QuerySelector("input")!;
            var list = await client.GetPageAsync($"/ru/sources?{input.Name}={Uri.EscapeDataString(input.Value)}");
            $"{list.QuerySelectorAll(".result").Length}".ShouldBe(choice.QuerySelector(".count")!.TextContent);
        }
    }

    [Theory]
    [InlineData("words=подписании", "Статья о подписании")]
    [InlineData("words=СТАТЬЯ+подписание", "Статья о подписании")]
    [InlineData("words=statya", "Статья о подписании")]
    [InlineData("words=газета", "Статья о подписании")]
    [InlineData("words=нурматова", "Статья о подписании")]
    [InlineData("words=samara-news.example", "Статья о подписании")]
    [InlineData("words=https://samara-news.example/2018/77", "Статья о подписании")]
    [InlineData("words=签署", "两院签署协议")]
    [InlineData("words=黑龙江", "两院签署协议")]
    [InlineData("words=отозванном")]
    [InlineData("words=газета&language=zh-Hans")]
    [InlineData("year=2014", "两院签署协议")]
    [InlineData("year=unknown", "Бумага без даты")]
    [InlineData("publisher=Самарская+газета", "Статья о подписании")]
    [InlineData("sort=newest", "Статья о подписании", "两院签署协议", "Бумага без даты")]
    [InlineData("sort=oldest", "两院签署协议", "Статья о подписании", "Бумага без даты")]
    public async Task Get_Filter_LeavesWhatFitsAsTheFileDoes(string query, params string[] titles)
    {
        var client = portal.NewClient();

        var page = await client.GetPageAsync($"/ru/sources?{query}");
        var file = ListReaders.ReadJson(await client.GetByteArrayAsync($"/ru/sources.json?{query}"));

        page.QuerySelectorAll(".result h3").Select(h => h.TextContent.Trim()).ShouldBe(titles);
        file.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetProperty("text").GetString()).ShouldBe(titles);
        page.QuerySelectorAll(".nothing-found").Length.ShouldBe(titles.Length == 0 ? 1 : 0);
    }

    [Fact]
    public async Task Get_File_TellsWhatIsKnownOfASourceAndWhatRestsOnIt()
    {
        var file = ListReaders.ReadJson(await portal.NewClient().GetByteArrayAsync("/ru/sources.json?year=2018"));

        var source = file.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        source.GetProperty("language").GetString().ShouldBe("ru");
        source.GetProperty("publisher").GetString().ShouldBe("Самарская газета");
        source.GetProperty("author").GetString().ShouldBe("О. Нурматова");
        source.GetProperty("published").GetProperty("edtf").GetString().ShouldBe("2018-09-11");
        source.GetProperty("url").GetString().ShouldBe("https://samara-news.example/2018/77");
        source.GetProperty("citedBy").EnumerateArray().ShouldHaveSingleItem().GetString()!.ShouldStartWith("https://localhost/ru/agreements/CP-");
    }

    [Fact]
    public async Task Get_Feed_LeadsFromAPaperToTheRecordThatRestsOnIt()
    {
        var feed = ListReaders.ReadAtom(await portal.NewClient().GetByteArrayAsync("/ru/sources.atom"));

        var links = feed.Elements(ListReaders.Atom + "entry").Select(e => e.Element(ListReaders.Atom + "link")!.Attribute("href")!.Value).ToList();
        links.Count.ShouldBe(3);
        links[0].ShouldStartWith("https://localhost/ru/agreements/CP-");
        links[1..].ShouldBe(["https://hlj.example/5", "https://samara-news.example/2018/77"]);
    }

    [Fact]
    public async Task Get_DateThatWeConclude_SaysSo()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/sources");

        page.QuerySelectorAll(".result").Where(r => r.QuerySelector(".when .basis-inferred") is not null)
            .ShouldHaveSingleItem().TextContent.ShouldContain("两院签署协议");
    }

    [Theory]
    [InlineData("zh", "依据该来源的记录：<a", "发布日期：<")]
    [InlineData("ru", "На нём держатся: <a", "Опубликовано: <")]
    public async Task Get_List_HasASpaceBehindAColonWhereTheLanguageHasOne(string lang, string records, string published)
    {
        var page = WebUtility.HtmlDecode(await portal.NewClient().GetStringAsync($"/{lang}/sources"));

        page.ShouldContain(records);
        page.ShouldContain(published);
    }

    private async Task<Guid> PublishAsync(string title, string lang, Action<SourceInput>? tell = null)
    {
        var input = AgreementInputs.Signed();
        input.Sources[0].Title = title;
        input.Sources[0].Language = lang;
        tell?.Invoke(input.Sources[0]);
        return await portal.Services.PublishAsync(input);
    }
}
