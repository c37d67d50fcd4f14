using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Visits;

public sealed class DetailsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("ru", "14–16 ноября, год не указан")]
    [InlineData("en", "14–16 November, year not stated")]
    [InlineData("zh", "11月14日至16日")]
    [InlineData("uz", "noyabr")]
    public async Task Get_SamaraVisit_SaysItsDaysWithoutAYear(string lang, string days)
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var page = await GetAsync(visit.VisitId, lang);

        page.QuerySelector(".meta")!.TextContent.ShouldContain(days);
        // The foot tells when the portal's own record changed.
        page.QuerySelector(".last-line")!.Remove();
        page.QuerySelector("main")!.TextContent.ShouldNotMatch(@"\b20[0-9]{2}\b(?!-)");
    }

    [Fact]
    public async Task Get_SamaraVisit_ShowsHostsAtTheirStopOnly()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var stops = Stops(await GetAsync(visit.VisitId));

        stops.Count.ShouldBe(3);
        stops[0].ShouldContain("Татьяна Сочинская");
        stops[0].ShouldContain("представители администрации диспансера");
        stops[1].ShouldContain("Алексей Кирсанов");
        stops[1].ShouldNotContain("Сочинская");
        stops[2].ShouldContain("Ольга Тюмина");
        stops[2].ShouldNotContain("Сочинская");
    }

    /// <summary>From the visit to what was promised under its agreements is one click, as from its report.</summary>
    [Fact]
    public async Task Get_VisitWithAgreements_ShowsWhatTheyPromise()
    {
        var visitId = await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));
        var agreement = FoundingAgreements.Signed();
        agreement.Visit = RecordPick.Of(RecordKind.Visit, visitId, "…");
        await portal.Services.PublishAsync(agreement);
        await portal.Services.PublishAsync(FoundingAgreements.Signed());

        var promises = (await GetAsync(visitId)).QuerySelector("#commitments")!;

        promises.QuerySelector("h2")!.TextContent.ShouldStartWith("1 ");
        promises.QuerySelector("a[href^='/ru/commitments/']")!.TextContent.ShouldBe("Проводить совместные конференции");
    }

    [Fact]
    public async Task Get_StopThatWasNotMade_AsksNotWhatWasShownThere()
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        input.Stops = [VisitInputs.Stop(Places.Samara), VisitInputs.Stop(Places.Tolyatti)];
        (input.Stops[1].Skipped, input.Stops[1].SkipReason) = (true, "не успели");

        var stops = (await GetAsync(await portal.Services.PublishAsync(input))).QuerySelectorAll(".stop");

        stops[0].QuerySelectorAll("h4").Length.ShouldBe(2);
        stops[1].QuerySelectorAll("h4").ShouldBeEmpty();
        stops[1].TextContent.ShouldContain("не успели");
    }

    [Fact]
    public async Task Get_SamaraVisit_LinksEachSignatureAndSaysWhereThereIsNone()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var boxes = (await GetAsync(visit.VisitId)).QuerySelectorAll(".outcome-box");

        boxes[0].QuerySelector("a")!.TextContent.ShouldBe("Соглашение диспансера и филиала");
        boxes[1].QuerySelector("a")!.TextContent.ShouldBe("Соглашение больницы № 5 и филиала");
        boxes[2].QuerySelector("a").ShouldBeNull();
        boxes[2].TextContent.ShouldContain("Обсуждали, ничего не подписано");
    }

    [Fact]
    public async Task Get_SamaraVisit_NeverCountsTheUncounted()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var page = await GetAsync(visit.VisitId);

        var main = page.QuerySelector("main")!.TextContent;
        main.ShouldNotContain("1 человек");
        page.QuerySelector(".meta")!.TextContent.ShouldContain("число других не указано");
        Fact(page, "Глава делегации").QuerySelector(".not-stated").ShouldNotBeNull();
        Fact(page, "Представитель").TextContent.ShouldContain("Солихон Муминов");
    }

    [Fact]
    public async Task Get_SamaraVisit_StandsTheQuoteBesideTheFact()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var fact = Fact(await GetAsync(visit.VisitId), "Когда");

        fact.QuerySelector("blockquote")!.TextContent.ShouldBe("«с 14 по 16 ноября»");
    }

    [Fact]
    public async Task Get_Statements_TellKindsApart()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var kinds = (await GetAsync(visit.VisitId)).QuerySelectorAll(".statements dt").Select(d => d.FirstChild!.TextContent);

        kinds.ShouldBe(["Заинтересованность", "Предложение"]);
    }

    [Fact]
    public async Task Get_SkippedStop_SaysThatTheVisitDidNotGoAsPlannedAndWhy()
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        input.Stops = [VisitInputs.Stop(Places.Samara), VisitInputs.Stop(Places.Tolyatti)];
        input.Stops[1].Skipped = true;
        input.Stops[1].SkipReason = "Самолёт опоздал";
        var id = await portal.Services.PublishAsync(input);

        var fact = Fact(await GetAsync(id), "Прошёл не так, как планировали");

        fact.TextContent.ShouldContain("Самолёт опоздал");
        fact.QuerySelector("a")!.GetAttribute("href").ShouldBe($"#stop-{input.Stops[1].Id}");
    }

    [Fact]
    public async Task Get_PlannedVisit_DoesNotSayThatAnybodyCame()
    {
        var planned = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        planned.Status = VisitStatus.Planned;
        planned.Period = RegistryInputs.Date("2038-05-20/2038-05-23", DateNature.Planned);

        var ahead = await SidesAsync(planned);
        var over = await SidesAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));

        ahead.ShouldContain("визит намечен");
        ahead.ShouldContain("Кто принимает");
        ahead.ShouldNotContain("делегация приехала");
        over.ShouldContain("делегация приехала");

        async Task<string> SidesAsync(VisitInput input) =>
            (await GetAsync(await portal.Services.PublishAsync(input))).QuerySelector("#sides .parties")!.TextContent;
    }

    [Theory]
    [InlineData(VisitStatus.Cancelled, "визит отменён")]
    [InlineData(VisitStatus.Postponed, "визит отложен")]
    public async Task Get_VisitThatDoesNotTakePlace_SaysSoBetweenTheSides(VisitStatus status, string words)
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        (input.Status, input.Period) = (VisitStatus.Planned, RegistryInputs.Date("2038-05-20/2038-05-23", DateNature.Planned));
        var id = await portal.Services.PublishAsync(input);
        (input.Status, input.Reason) = (status, "Непогода");
        await portal.Services.PublishAsync(input, id);

        var page = await GetAsync(id);
        page.QuerySelector(".joint")!.TextContent.Trim().ShouldBe(words);
        page.QuerySelectorAll("dl.facts > div, dl > div").Select(f => (f.QuerySelector("dt")?.TextContent.Trim(), f.QuerySelector("dd.value")?.TextContent.Trim()))
            .ShouldContain(("Причина", "Непогода"));
        (await (await portal.NewClient().GetAsync($"/ru/visits/{await ReferenceAsync(id)}/report")).ReadPageAsync())
            .QuerySelector("main")!.TextContent.ShouldContain("Причина: Непогода");
    }

    [Fact]
    public async Task Get_WithdrawnOrUnknown_IsNotFound()
    {
        var visit = await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.Samara));
        await portal.Services.WithdrawAsync<Visit>(visit);
        var client = portal.NewClient();

        (await client.GetAsync($"/ru/visits/{await ReferenceAsync(visit)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/ru/visits/VS-1998-9999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_AgreementStillADraft_SaysSoInsteadOfLinking()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);
        await portal.Services.WithdrawAsync<CooperationPortal.Core.Agreements.Agreement>(visit.DispensaryAgreementId);

        var box = (await GetAsync(visit.VisitId)).QuerySelector(".outcome-box")!;

        box.QuerySelector("a").ShouldBeNull();
        box.TextContent.ShouldContain("ещё не опубликована");
    }

    private static List<string> Stops(IHtmlDocument page) => [.. page.QuerySelectorAll(".stop").Select(s => s.TextContent)];

    private static IElement Fact(IHtmlDocument page, string name) =>
        page.QuerySelectorAll(".facts dt").First(d => d.TextContent.Trim() == name).ParentElement!;

    private async Task<IHtmlDocument> GetAsync(Guid id, string lang = "ru") =>
        await portal.NewClient().GetPageAsync($"/{lang}/visits/{await ReferenceAsync(id)}");

    private Task<string> ReferenceAsync(Guid id) =>
        portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());
}
