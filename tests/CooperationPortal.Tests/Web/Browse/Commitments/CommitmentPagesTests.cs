using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Commitments;

public sealed class CommitmentPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_ListAndOne_InEachLanguage(string lang)
    {
        var id = await portal.Services.PublishAsync(FoundingAgreements.Promised());
        var reference = await portal.UseAsync(db => db.Commitments.Where(c => c.AgreementId == id).Select(c => c.Reference).SingleAsync());
        var client = portal.NewClient();

        var list = await client.GetPageAsync($"/{lang}/commitments?state=Overdue");
        var one = await client.GetPageAsync($"/{lang}/commitments/{reference}");

        list.QuerySelectorAll($".result a[href$='{reference}']").Length.ShouldBe(1);
        one.QuerySelector("h1")!.TextContent.ShouldContain("Провести мастер-классы");
        one.QuerySelector(".state-overdue").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_TwoWhoPromiseTogether_OweItToEachOther()
    {
        var input = FoundingAgreements.Promised();
        input.Commitments[0].From = [VisitInputs.Party(Places.Jiamusi), VisitInputs.Party(Places.KhabarovskKrai)];
        input.Commitments[0].To = [];

        var page = await PageAsync(input);

        Fact(page, "Кому").ShouldBe("друг другу");
    }

    [Fact]
    public async Task Get_ListWithAPromiseOfNobodyToNobody_SaysOnceThatNeitherIsStated()
    {
        var input = FoundingAgreements.Promised();
        input.Commitments[0].From = [];
        input.Commitments[0].To = [];
        await PageAsync(input);

        foreach (var address in new[] { "/ru/commitments", "/ru/partnerships/jiamusi-cn/ru-kha" })
        {
            var page = await portal.NewClient().GetPageAsync(address);
            page.QuerySelectorAll(".way, .direction").ShouldContain(way => way.TextContent.Trim() == "Стороны не указаны", address);
        }
    }

    [Fact]
    public async Task Get_One_TellsItsAddressItsChangeAndWhereToReport()
    {
        var page = await PageAsync(FoundingAgreements.Promised());

        var foot = page.QuerySelector(".last-line")!;
        foot.TextContent.ShouldContain("/ru/commitments/CM-");
        foot.QuerySelectorAll("time[datetime]").Length.ShouldBe(1);
        foot.QuerySelectorAll("a[href*='/ru/report?about=']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_Unknown_IsAbsent() =>
        (await portal.NewClient().GetAsync("/ru/commitments/CM-1900-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<IHtmlDocument> PageAsync(AgreementInput input)
    {
        var id = await portal.Services.PublishAsync(input);
        var reference = await portal.UseAsync(db => db.Commitments.Where(c => c.AgreementId == id).Select(c => c.Reference).SingleAsync());
        return await portal.NewClient().GetPageAsync($"/ru/commitments/{reference}");
    }

    private static string Fact(IHtmlDocument page, string title) =>
        page.QuerySelectorAll(".facts > div").Single(d => d.QuerySelector("dt")!.TextContent == title)
            .QuerySelector("dd.value")!.TextContent.Trim();
}
