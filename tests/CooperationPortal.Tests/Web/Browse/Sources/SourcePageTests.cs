using System.Net;
using AngleSharp.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Sources;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Sources;

/// <summary>A source has a page that tells what rests on it, and the search finds it.</summary>
public sealed class SourcePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Quote = "Стороны подписали соглашение";

    [Theory]
    [InlineData("ru", "Дословно")]
    [InlineData("zh", "逐字")]
    public async Task Get_Source_TellsWhatRestsOnItWithItsWords(string lang, string numbered)
    {
        var (id, reference) = await PublishAsync("Вестник Приволжья", $"https://vestnik.example/{lang}");

        var page = await portal.NewClient().GetPageAsync($"/{lang}/sources/{id}");

        page.QuerySelector("h1[lang=ru]")!.TextContent.ShouldBe("Новость о подписании");
        page.QuerySelector(".record-head")!.TextContent.ShouldContain("Вестник Приволжья");
        page.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldStartWith("Новость о подписании · Вестник Приволжья");
        page.QuerySelector(".record-head .lead a")!.GetAttribute("href").ShouldBe($"https://vestnik.example/{lang}");
        var record = page.QuerySelectorAll(".resting").ShouldHaveSingleItem();
        record.QuerySelector("h3 a")!.GetAttribute("href").ShouldBe($"/{lang}/agreements/{reference}");
        record.QuerySelector("blockquote")!.TextContent.ShouldContain(Quote);
        record.TextContent.ShouldNotContain(numbered, Case.Sensitive, "There is one source, so no quote names it.");
    }

    [Fact]
    public async Task Get_Paper_SaysThatItHasNoAddress()
    {
        var (id, _) = await PublishAsync("Архив", null);

        var page = await portal.NewClient().GetPageAsync($"/ru/sources/{id}");

        page.QuerySelector(".record-head .lead")!.TextContent.ShouldBe("Документ на бумаге, адреса в сети у него нет.");
    }

    [Fact]
    public async Task Get_SourceOfNothingPublished_IsNotFound()
    {
        var (id, reference) = await PublishAsync("Отозванная газета", "https://withdrawn.example/1");
        await portal.Services.WithdrawAsync<Agreement>(
            await portal.UseAsync(db => db.Agreements.Where(a => a.Reference == reference).Select(a => a.Id).SingleAsync()));

        (await portal.NewClient().GetAsync($"/ru/sources/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.NewClient().GetAsync($"/ru/sources/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.NewClient().GetPageAsync("/ru/search?q=Отозванная+газета")).QuerySelector("#sources").ShouldBeNull();
    }

    [Theory]
    [InlineData("Полуночный курьер", "Полуночный курьер")]
    [InlineData("полуночного курьера", "Полуночный курьер")]
    [InlineData("zarechny-listok.example", "Заречный листок")]
    public async Task Get_Search_FindsASourceByItsPublisherOrAddress(string typed, string publisher)
    {
        var (id, _) = await PublishAsync("Полуночный курьер", "https://midnight.example/1");
        var (other, _) = await PublishAsync("Заречный листок", "https://zarechny-listok.example/2");
        var client = portal.NewClient();

        var found = await client.GetPageAsync($"/ru/search?q={Uri.EscapeDataString(typed)}");

        var group = found.QuerySelector("section[aria-labelledby=sources]").ShouldNotBeNull();
        group.QuerySelector(".result h4 a")!.GetAttribute("href").ShouldBe($"/ru/sources/{(publisher == "Полуночный курьер" ? id : other)}");
        var all = group.QuerySelector("a.count")!;
        var list = await client.GetPageAsync(all.GetAttribute("href")!);
        $"{list.QuerySelectorAll(".result").Length}".ShouldBe(all.TextContent);
        list.QuerySelector(".result h3 a")!.GetAttribute("href")!.ShouldStartWith("/ru/sources/");
    }

    [Fact]
    public async Task Get_Record_LeadsToThePageOfItsSource()
    {
        var (id, reference) = await PublishAsync("Утренний вестник", "https://morning.example/1");

        var page = await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}");

        page.QuerySelector($"#sources a[href='/ru/sources/{id}']").ShouldNotBeNull();
    }

    private async Task<(Guid Source, string Reference)> PublishAsync(string publisher, string? url)
    {
        var input = AgreementInputs.Signed();
        var source = input.Sources[0];
        (source.Title, source.Language, source.Publisher, source.Url) = ("Новость о подписании", "ru", publisher, url);
        input.Evidence = [new EvidenceInput { Id = Guid.CreateVersion7(), FieldPath = "Title", SourceId = source.Id, Quote = Quote }];
        var record = await portal.Services.PublishAsync(input);
        return await portal.UseAsync(async db => (
            await db.Evidence.Where(e => e.RecordId == record && e.SourceId != null).Select(e => e.SourceId!.Value).FirstAsync(),
            await db.Agreements.Where(a => a.Id == record).Select(a => a.Reference).SingleAsync()));
    }
}
