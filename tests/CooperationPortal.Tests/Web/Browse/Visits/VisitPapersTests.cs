using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Visits;

/// <summary>The papers of a visit: what was promised never stands under the heading of what was signed.</summary>
public sealed class VisitPapersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_SignedAndPromised_StandUnderHeadingsOfTheirOwn()
    {
        var visit = await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));
        var signed = FoundingAgreements.Signed();
        var promised = FoundingAgreements.Promised();
        signed.Visit = promised.Visit = RecordPick.Of(RecordKind.Visit, visit, "…");
        await portal.Services.PublishAsync(signed);
        await portal.Services.PublishAsync(promised);

        var papers = (await portal.NewClient().GetPageAsync($"/ru/visits/{await ReferenceAsync(visit)}")).QuerySelector("#agreements")!;

        papers.QuerySelector("h2")!.TextContent.ShouldContain("Подписано за время визита: 1 соглашение");
        papers.QuerySelector("h2 + .rows")!.TextContent.ShouldContain("Соглашение кардиологического диспансера");
        papers.QuerySelector("h2 + .rows")!.TextContent.ShouldNotContain("Обмен специалистами");
        papers.QuerySelector(".section > h3")!.TextContent.ShouldBe("Обещано или обсуждалось, не подписано");
        papers.QuerySelector(".section > h3 + .rows")!.TextContent.ShouldContain("Обмен специалистами");
    }

    [Fact]
    public async Task Get_OnlyPromised_SaysNothingOfSigned()
    {
        var visit = await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));
        var promised = FoundingAgreements.Promised();
        promised.Visit = RecordPick.Of(RecordKind.Visit, visit, "…");
        await portal.Services.PublishAsync(promised);

        var papers = (await portal.NewClient().GetPageAsync($"/ru/visits/{await ReferenceAsync(visit)}")).QuerySelector("#agreements")!;

        papers.QuerySelector("h2")!.TextContent.ShouldBe("Соглашения");
        papers.QuerySelector(".rows")!.TextContent.ShouldContain("Обмен специалистами");
        papers.TextContent.ShouldNotContain("Подписано");
    }

    [Fact]
    public async Task Get_PairOfPlaces_HasWhatWasSignedAsTheOutcome()
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        input.Stops.Add(VisitInputs.Stop(Places.Samara));
        var visit = await portal.Services.PublishAsync(input);
        var pair = "/ru/partnerships/ru-sam/uz-ng";
        var before = (await portal.NewClient().GetPageAsync(pair)).GetElementById(await ReferenceAsync(visit))!.TextContent;
        var signed = FoundingAgreements.Signed();
        signed.Visit = RecordPick.Of(RecordKind.Visit, visit, "…");
        await portal.Services.PublishAsync(signed);

        var after = (await portal.NewClient().GetPageAsync(pair)).GetElementById(await ReferenceAsync(visit))!.TextContent;

        before.ShouldContain("Итог не указан");
        after.ShouldNotContain("Итог не указан");
        after.ShouldContain("Подписано за время визита: 1 соглашение");
        after.ShouldContain("Соглашение кардиологического диспансера");
    }

    private Task<string> ReferenceAsync(Guid id) =>
        portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());
}
