using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Agreements;

public sealed class DetailsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_PromiseWhoseWindowPassed_OpensWithTheVerdict()
    {
        var congress = await portal.Services.PublishAsync(FoundingAgreements.Congress());
        var page = await PageAsync(FoundingAgreements.Promised(RecordPick.Of(RecordKind.Event, congress, "…")));

        page.QuerySelector(".verdict")!.TextContent.ShouldContain("подписание не подтверждено");
        page.QuerySelector(".verdict")!.TextContent.ShouldContain("Дальневосточный медицинский конгресс");
        page.QuerySelector(".joint-overdue").ShouldNotBeNull();
        page.QuerySelector(".window-overdue")!.TextContent.ShouldContain("24 мая 2014");
        page.QuerySelectorAll("#scope .scope > li").Length.ShouldBe(2);
        page.QuerySelector("#commitments")!.TextContent.ShouldContain("Провести мастер-классы");
    }

    [Fact]
    public async Task Get_SignedByNobodyNamed_SaysSoOfBothSides()
    {
        var page = await PageAsync(FoundingAgreements.Signed());

        page.QuerySelector(".verdict").ShouldBeNull();
        page.QuerySelectorAll(".party .signatory .not-stated").Length.ShouldBe(2);
        page.QuerySelector("#facts")!.TextContent.ShouldContain("год не указан");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("2022");
    }

    [Fact]
    public async Task Get_AbsentFacts_HaveThreeLooks()
    {
        var input = AgreementInputs.Signed();
        input.Markers =
        [
            new MarkerInput { FieldPath = "RegistryNumber", Note = "документ не регистрируется" },
            new MarkerInput { FieldPath = "DepositedAt", Marker = UnknownMarker.Withheld, Note = "министерство" },
        ];

        var facts = (await PageAsync(input)).QuerySelector("#facts")!;

        facts.QuerySelector(".not-applicable")!.TextContent.ShouldContain("документ не регистрируется");
        facts.QuerySelector(".withheld")!.TextContent.ShouldContain("министерство");
        facts.QuerySelectorAll(".not-stated").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Get_Evidence_StandsBesideItsFact()
    {
        var input = AgreementInputs.Signed();
        input.Evidence.Add(new EvidenceInput
        {
            Id = Guid.CreateVersion7(),
            FieldPath = $"Events/{input.Events[0].Id}",
            SourceId = input.Sources[0].Id,
            Quote = "подписали соглашение",
        });

        var page = await PageAsync(input);

        var fact = page.QuerySelectorAll("#facts .facts > div").Single(d => d.TextContent.Contains("подписали соглашение", StringComparison.Ordinal));
        fact.QuerySelector("dt")!.TextContent.ShouldBe("Когда подписано");
        fact.QuerySelector("blockquote")!.GetAttribute("lang").ShouldBe("ru");
    }

    [Fact]
    public async Task Get_SignedWithoutPlaceAndDocument_SaysThatNeitherIsThere()
    {
        var page = await PageAsync(AgreementInputs.Signed());

        FactOf(page, "Место подписания").ShouldBe("не указано");
        FactOf(page, "Документы").ShouldBe("текст здесь не опубликован");
    }

    [Fact]
    public async Task Get_PlaceOfSigning_StandsForItself()
    {
        var input = AgreementInputs.Signed();
        input.ConcludedPlace = LocalizedInput.Of("ru", "Самара");

        var page = await PageAsync(input);

        FactOf(page, "Место подписания").ShouldBe("Самара");
        FactOf(page, "Когда подписано").ShouldNotContain("Самара");
    }

    [Fact]
    public async Task Get_AsOfADay_ShowsTheStateOfThatDay()
    {
        var input = AgreementInputs.Signed("2018-05-20");
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.Terminated, "2020-01-01"));
        var reference = await ReferenceAsync(input);

        var then = await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}?asOf=2019-01-01");
        var now = await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}");

        then.QuerySelector(".record-head .state")!.TextContent.Trim().ShouldBe("Подписано");
        now.QuerySelector(".record-head .state")!.TextContent.Trim().ShouldBe("Завершено");
    }

    [Fact]
    public async Task Get_AsOfADayBeforeAllThatIsKnown_TellsOfNoPromise()
    {
        var reference = await ReferenceAsync(AgreementInputs.Signed("2018-05-20"));

        var before = await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}?asOf=2017-01-01");

        before.QuerySelector(".record-head .state").ShouldBeNull();
        before.QuerySelector(".note-bar")!.TextContent.ShouldContain("ничего не известно");
        before.QuerySelector("#parties .joint")!.TextContent.ShouldBe("ничего не известно");
        before.QuerySelector("main")!.TextContent.ShouldNotContain("не подписано");
        before.QuerySelector("main")!.TextContent.ShouldNotContain("Обещано");
        before.QuerySelectorAll(".timeline .event-planned").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_AmendedTerms_AreThoseInEffectOnTheDay()
    {
        var input = AgreementInputs.Signed("2018-05-20");
        input.Term = TermKind.Fixed;
        input.TermMonths = 36;
        input.NoticeMonths = 3;
        var amendment = AgreementInputs.Event(AgreementEventKind.Amended, "2020-02-01");
        amendment.Number = "1";
        amendment.Subject = AmendmentSubject.Term;
        amendment.NewTermMonths = 60;
        input.Events.Add(amendment);
        var reference = await ReferenceAsync(input);

        var before = await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}?asOf=2020-01-31");
        var after = await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}?asOf=2020-02-01");
        var later = await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}");

        before.QuerySelector("#facts")!.TextContent.ShouldContain("36 месяцев");
        before.QuerySelector("#facts")!.TextContent.ShouldContain("20 мая 2021");
        before.QuerySelector("#facts")!.TextContent.ShouldContain("20 февраля 2021");
        after.QuerySelector("#facts")!.TextContent.ShouldContain("60 месяцев");
        after.QuerySelector("#facts")!.TextContent.ShouldContain("20 мая 2023");
        after.QuerySelector("#events")!.TextContent.ShouldContain("Дополнение № 1");
        later.QuerySelector(".record-head .state")!.TextContent.Trim().ShouldBe("Завершено");
        later.QuerySelector("#events")!.TextContent.ShouldContain("20 мая 2023");
    }

    [Fact]
    public async Task Get_EndThatIsToCome_IsSaidToBePlanned()
    {
        var input = AgreementInputs.Signed();
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.TerminationNotified, "2026-01-10"));
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.Terminated, "2099-01-10", DateNature.Planned));

        var last = (await PageAsync(input)).QuerySelectorAll("#events ol > li")[^1];

        last.ClassList.ShouldContain("event-planned");
        last.QuerySelector(".when small")!.TextContent.ShouldBe("намечено");
        last.QuerySelector("h3")!.TextContent.ShouldBe("Прекращено");
    }

    [Fact]
    public async Task Get_EntryIntoForceOfAYear_IsShownWithoutADay()
    {
        var input = AgreementInputs.Signed("2024-02~");
        input.EntryIntoForce = AgreementInputs.Date("2024");
        input.EndStated = AgreementInputs.Date("2025");
        input.Term = TermKind.Fixed;

        var timeline = (await PageAsync(input)).QuerySelector("#events ol")!;

        timeline.QuerySelectorAll("li .when").Select(w => w.TextContent.Trim()).ShouldBe(["около февраля 2024", "2024", "2025"]);
    }

    [Theory]
    [InlineData("2018-05-20", "Подписано, с 20 мая 2018")]
    [InlineData("2019-11~", "Подписано, около ноября 2019")]
    [InlineData("2019", "Подписано, 2019")]
    [InlineData("XXXX-11-14", "Подписано")]
    public async Task Get_Standing_IsNoMoreExactThanTheEventThatBeganIt(string signed, string words)
    {
        var page = await PageAsync(AgreementInputs.Signed(signed));

        var standing = page.QuerySelectorAll("#facts dt").Single(d => d.TextContent.Trim() == "Правовое состояние").NextElementSibling!;
        standing.QuerySelector("p")!.TextContent.Trim().ShouldBe(words);
    }

    [Fact]
    public async Task Get_TitleInAnotherLanguageOnly_IsLabelled()
    {
        var page = await PageAsync(FoundingAgreements.Signed(), "zh");

        page.QuerySelector("h1 [lang=ru]").ShouldNotBeNull();
        page.QuerySelector("h1 .not-translated").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_EveryPart_HasItsWordsInEachLanguage(string lang)
    {
        var input = FoundingAgreements.Promised();
        input.Parties.Add(AgreementInputs.Party("Третья сторона"));
        input.Term = TermKind.Fixed;
        input.TermMonths = 36;
        input.Renewal = RenewalKind.Express;
        input.RenewalMonths = 12;
        input.NoticeMonths = 3;
        input.Sectors = [Sector.Humanitarian];
        input.AuthenticLanguages = ["ru", "zh-Hans"];
        input.RegistryNumber = "17-б";
        input.OpenQuestions.Add(new OpenQuestionInput { Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", "Подписано ли?") });

        var page = await PageAsync(input, lang);

        page.QuerySelector(".parties-many").ShouldNotBeNull();
        page.QuerySelectorAll("#facts .facts > div").Length.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task Get_Unknown_IsAbsent() =>
        (await portal.NewClient().GetAsync("/ru/agreements/CP-1900-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<IHtmlDocument> PageAsync(AgreementInput input, string lang = "ru") =>
        await portal.NewClient().GetPageAsync($"/{lang}/agreements/{await ReferenceAsync(input)}");

    private static string FactOf(IHtmlDocument page, string title) => page.QuerySelectorAll("#facts .facts > div")
        .Single(d => d.QuerySelector("dt")!.TextContent == title).QuerySelector("dd")!.TextContent.Trim();

    private async Task<string> ReferenceAsync(AgreementInput input)
    {
        var id = await portal.Services.PublishAsync(input);
        return await portal.UseAsync(async db => (await db.Agreements.FindAsync(id))!.Reference);
    }
}
