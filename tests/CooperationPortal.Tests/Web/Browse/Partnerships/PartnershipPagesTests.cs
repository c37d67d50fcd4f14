using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Partnerships;

public sealed class PartnershipPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Pair = "partnerships/jiamusi-cn/ru-kha";

    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/visits")).QuerySelector(".result") is not null)
        {
            return;
        }

        await portal.Services.PublishAsync(FoundingAgreements.Promised());
        await portal.Services.PublishAsync(VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai, "XXXX-11"));
        await portal.Services.PublishAsync(VisitInputs.Meeting(Places.Jiamusi, Places.KhabarovskKrai));
        var other = FoundingAgreements.Signed();
        other.Parties[0].Party = Places.SamaraOblast;
        other.Parties[1].Party = Places.Namangan;
        await portal.Services.PublishAsync(other);
        await portal.Services.WithdrawAsync<Agreement>(await portal.Services.PublishAsync(FoundingAgreements.Promised()));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru", "Цзямусы", "Хабаровский край")]
    [InlineData("en", "Jiamusi", "Khabarovsk Krai")]
    [InlineData("zh", "佳木斯", "哈巴罗夫斯克")]
    [InlineData("uz", "Jiamusi", "Xabarovsk oʻlkasi")]
    public async Task Get_Pair_NamesBothAndTheState(string lang, string a, string b)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/{Pair}");

        page.QuerySelector("h1")!.TextContent.ShouldContain(b);
        page.QuerySelector("h1")!.TextContent.ShouldContain(a);
        page.QuerySelector(".place-joint.colour-overdue").ShouldNotBeNull();
        page.QuerySelectorAll("#agreements").ShouldBeEmpty();
        page.QuerySelectorAll("#promised .state-overdue").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Get_Chinese_WritesItsOwnPunctuation()
    {
        var id = await portal.UseAsync(db => db.Agreements.Where(a => a.IsPublic).OrderBy(a => a.Id).Select(a => a.Reference).FirstAsync());

        var page = await portal.NewClient().GetPageAsync($"/zh/agreements/{id}");

        page.QuerySelector("#facts")!.TextContent.ShouldContain("已宣布，自 2013年11月3日");
        page.QuerySelector(".meta")!.TextContent.ShouldContain("：");
        page.QuerySelector("main")!.TextContent.ShouldNotMatch(@"\p{IsCJKUnifiedIdeographs}[,:] ");
    }

    [Fact]
    public async Task Get_EveryFigure_IsTheLengthOfItsList()
    {
        var client = portal.NewClient();
        var figures = (await client.GetPageAsync($"/ru/{Pair}")).QuerySelectorAll("a.figure").OfType<IHtmlAnchorElement>().ToList();

        figures.Count.ShouldBe(4);
        foreach (var figure in figures)
        {
            var list = await client.GetPageAsync(figure.PathName + figure.Search);
            $"{list.QuerySelectorAll(".result").Length}".ShouldBe(figure.QuerySelector("b")!.TextContent, figure.Href);
        }
    }

    [Fact]
    public async Task Get_List_HasEachPairOnceAndTellsPromisedFromSigned()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/partnerships");

        page.QuerySelectorAll("a.pair-places").OfType<IHtmlAnchorElement>().Select(a => a.PathName).Order()
            .ShouldBe([$"/ru/{Pair}", "/ru/partnerships/ru-sam/uz-ng"]);
        page.QuerySelectorAll(".pair").Single(p => p.TextContent.Contains("Цзямусы")).QuerySelector(".colour-signed").ShouldBeNull();
    }

    [Fact]
    public async Task Get_PairOfNothing_SaysSo() =>
        (await portal.NewClient().GetPageAsync("/ru/partnerships/cn-hl/ru-mos")).QuerySelector(".lead").ShouldNotBeNull();

    [Fact]
    public async Task Get_OtherOrder_LeadsToTheAddress()
    {
        var answer = await portal.NewClient().GetAsync("/ru/partnerships/ru-kha/jiamusi-cn");

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe($"/ru/{Pair}");
    }

    [Theory]
    [InlineData("/ru/partnerships/ru-kha/nowhere")]
    [InlineData("/ru/partnerships/ru/ru-kha")]
    [InlineData("/ru/partnerships/ru-kha/ru-kha")]
    public async Task Get_WhatIsNoPair_IsAbsent(string path) =>
        (await portal.NewClient().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
