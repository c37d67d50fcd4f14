using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Visits;

public sealed class IndexTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        var visit = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, "XXXX-11-14/XXXX-11-16");
        visit.Members = [VisitInputs.Member("Солихон Муминов")];
        await portal.Services.PublishAsync(visit);
        await portal.Services.PublishAsync(VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai, "2013-05"));
        var hidden = await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.Samara, "2021"));
        await portal.Services.WithdrawAsync<Visit>(hidden);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_List_ShowsPublishedVisitsOnly(string lang)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/visits");

        page.QuerySelectorAll(".result").Length.ShouldBeGreaterThanOrEqualTo(2);
        page.QuerySelector("main")!.TextContent.ShouldNotContain("2021");
    }

    [Fact]
    public async Task Get_List_HasVisitsWithoutAYearLastUnderTheirOwnHeading()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/visits");

        page.QuerySelectorAll(".list-group").Last().TextContent.ShouldBe("Год не указан");
    }

    [Fact]
    public async Task Get_EveryFacet_LeadsToAListOfItsLength()
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync("/ru/visits?region=ru-sam");

        var choices = page.QuerySelectorAll(".facet li").Where(li => li.QuerySelector(".count") is not null).ToList();
        choices.Count.ShouldBeGreaterThan(5);
        foreach (var choice in choices)
        {
            var input = choice.QuerySelector("input")!;
            var list = await client.GetPageAsync(
                $"/ru/visits?region=ru-sam&{input.GetAttribute("name")}={input.GetAttribute("value")}");
            list.QuerySelectorAll(".result").Length.ToString().ShouldBe(choice.QuerySelector(".count")!.TextContent);
        }
    }

    [Fact]
    public async Task Get_Filtered_ShowsChipsThatTakeOneFilterOff()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/visits?region=ru-sam&year=unknown");

        var chips = page.QuerySelectorAll(".chip");
        chips.Select(c => c.QuerySelector("span")!.TextContent).ShouldBe(["Регион: Самарская область", "Год: Год не указан"]);
        chips[0].GetAttribute("href").ShouldBe("/ru/visits?year=unknown#results");
        chips[1].GetAttribute("href").ShouldBe("/ru/visits?region=ru-sam#results");
    }

    [Fact]
    public async Task Get_OneNamedAndOthersUnsaid_IsNotOnePerson()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/visits?words=муминов");

        var tags = page.QuerySelector(".result-tags")!.TextContent;
        tags.ShouldContain("назван 1");
        tags.ShouldContain("были ли другие, не указано");
        tags.ShouldNotContain("человек");
    }

    [Fact]
    public async Task Get_AgreementsAtStopsAndOutsideThem_AreAllCountedAsSigned()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);
        var framework = AgreementInputs.Signed("XXXX-11-14/XXXX-11-16");
        framework.Visit = RecordPick.Of(RecordKind.Visit, visit.VisitId, "…");
        await portal.Services.PublishAsync(framework);
        var promise = AgreementInputs.Promised();
        promise.Visit = framework.Visit;
        await portal.Services.PublishAsync(promise);

        var page = await portal.NewClient().GetPageAsync("/ru/visits?words=полякова");

        page.QuerySelectorAll(".result .state-signed").Single().TextContent.Trim().ShouldBe("Подписано 3 соглашения");
    }

    [Fact]
    public async Task Get_Search_KeepsTheFilters()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/visits?region=ru-sam&year=unknown&words=муминов");

        var fields = page.QuerySelector("form[role=search]")!.QuerySelectorAll<IHtmlInputElement>("input");
        fields.Select(f => (f.Name, f.Value)).ShouldBe([("region", "ru-sam"), ("year", "unknown"), ("words", "муминов")]);
    }

    [Fact]
    public async Task Get_NothingFound_SaysSo()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/visits?words=нигденикогда");

        page.QuerySelectorAll(".result").ShouldBeEmpty();
        page.QuerySelector(".nothing-found").ShouldNotBeNull();
    }
}
