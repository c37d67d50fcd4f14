using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Visits;

public sealed class ProgrammeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_WithUzbek_SetsBothLanguagesSideBySideStopByStop()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var page = await GetAsync(visit.VisitId, "ru", "?with=uz");

        var stops = page.QuerySelectorAll(".programme-stops > li");
        stops.Length.ShouldBe(3);
        stops[0].Children[0].TextContent.ShouldContain(SamaraVisit.Dispensary);
        stops[0].Children[0].TextContent.ShouldContain("дата не указана");
        stops[0].Children[0].TextContent.ShouldContain("Татьяна Сочинская");
        stops[0].Children[1].GetAttribute("lang").ShouldBe("uz-Latn");
        stops[0].Children[1].TextContent.ShouldContain("sanasi koʻrsatilmagan");
        page.QuerySelector("header.programme-pair [lang='uz-Latn']")!.TextContent.ShouldContain("Namangan viloyati");
        page.QuerySelector(".programme h1")!.TextContent.ShouldBe("Программа визита");
    }

    /// <summary>Check F16: two named of twenty-three are never a delegation of two.</summary>
    [Fact]
    public async Task Get_DelegationWithUnnamedMembers_SaysHowManyCame()
    {
        var counted = await GetAsync(await VisitAsync(OtherMembers.Counted, 21), "ru", "?with=uz");
        var open = await GetAsync(await VisitAsync(OtherMembers.NotStated, null), "ru", "?with=uz");

        counted.QuerySelector("header.programme-pair")!.TextContent.ShouldContain("23 человека");
        counted.QuerySelector("header.programme-pair [lang='uz-Latn']")!.TextContent.ShouldContain("23");
        open.QuerySelector("header.programme-pair")!.TextContent.ShouldContain("были ли другие, не указано");
    }

    private Task<Guid> VisitAsync(OtherMembers others, int? count)
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        input.Members = [VisitInputs.Member("Иван Иванов", "министр", MemberRole.Head), VisitInputs.Member("Пётр Петров")];
        (input.OtherMembers, input.UnnamedCount) = (others, count);
        return portal.Services.PublishAsync(input);
    }

    [Theory]
    [InlineData("ru", "", "uz-Latn")]
    [InlineData("uz", "", "ru")]
    [InlineData("en", "?with=en", "uz-Latn")]
    [InlineData("ru", "?with=klingon", "uz-Latn")]
    [InlineData("ru", "?with=zh", "zh-Hans")]
    public async Task Get_SecondLanguage_IsTheChosenOneElseThatOfTheOtherSide(string lang, string query, string expected)
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var page = await GetAsync(visit.VisitId, lang, query);

        page.QuerySelector(".programme-stops > li > [lang]")!.GetAttribute("lang").ShouldBe(expected);
        page.QuerySelectorAll(".on-page a").Length.ShouldBe(3);
        page.QuerySelector(".on-page [aria-current]")!.GetAttribute("lang").ShouldBe(expected);
    }

    [Fact]
    public async Task Get_VisitPage_LeadsToTheProgrammeWhereThereAreStops()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);
        var bare = await portal.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.Samara));

        (await LinksAsync(visit.VisitId)).ShouldContain(link => link!.EndsWith("/programme", StringComparison.Ordinal));
        (await LinksAsync(bare)).ShouldNotContain(link => link!.EndsWith("/programme", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Draft_IsShownToItsReadersOnly()
    {
        var draft = await portal.DraftAsync(RecordDesk.Input(RecordKind.Visit, "Проект"));
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        (await portal.NewClient().GetAsync($"/ru/visits/{draft.Reference}/programme")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reviewer.GetPageAsync($"/manage/preview/{draft.RecordId}/programme")).QuerySelector(".programme").ShouldNotBeNull();
    }

    private async Task<IEnumerable<string?>> LinksAsync(Guid id) =>
        (await portal.NewClient().GetPageAsync($"/ru/visits/{await ReferenceAsync(id)}"))
            .QuerySelectorAll(".papers a").Select(a => a.GetAttribute("href"));

    private async Task<IHtmlDocument> GetAsync(Guid id, string lang, string query) =>
        await portal.NewClient().GetPageAsync($"/{lang}/visits/{await ReferenceAsync(id)}/programme{query}");

    private Task<string> ReferenceAsync(Guid id) =>
        portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());
}
