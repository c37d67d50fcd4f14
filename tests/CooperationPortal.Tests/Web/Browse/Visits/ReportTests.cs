using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Visits;

public sealed class ReportTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_SamaraVisit_TellsTheStopsInOrderWithWhatCameOfThem()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);

        var page = await GetAsync(visit.VisitId);

        var words = Words(page);
        words.ShouldContain("Делегацию направила сторона: Наманганская область (Узбекистан).");
        words.ShouldContain("Дни визита: 14–16 ноября, год не указан.");
        words.IndexOf(SamaraVisit.Dispensary, StringComparison.Ordinal)
            .ShouldBeLessThan(words.IndexOf(SamaraVisit.Hospital, StringComparison.Ordinal));
        words.ShouldContain("Что показали: лаборатория клеточных технологий; криохранилище клеток пуповинной крови;");
        words.ShouldContain("Соглашение подписано Соглашение диспансера и филиала");
        words.ShouldContain("Обсуждали, ничего не подписано");
        words.ShouldContain("Глава делегации: не указан");
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_EachParagraph_LeadsToTheRecordThatSaysIt(string lang)
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);
        var reader = portal.NewClient();
        var pages = new Dictionary<string, IHtmlDocument>();

        var lines = (await GetAsync(visit.VisitId, lang)).QuerySelectorAll(".report-line");

        lines.Length.ShouldBeGreaterThan(15);
        foreach (var link in lines.Select(l => l.QuerySelector("a.report-record")!.GetAttribute("href")!).Distinct())
        {
            var (address, anchor) = (link.Split('#')[0], link.Split('#').ElementAtOrDefault(1));
            pages.TryAdd(address, await reader.GetPageAsync(address));
            (anchor is null ? pages[address].Body : pages[address].GetElementById(anchor)).ShouldNotBeNull(link);
        }
    }

    [Fact]
    public async Task Get_VisitWithMeeting_SaysWhoMetWhomAndWhoseBeingThereIsUnknown()
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        var meeting = VisitInputs.Meeting(Places.Namangan, Places.SamaraOblast);
        meeting.Id = Guid.CreateVersion7();
        meeting.Participants =
        [
            new ParticipantInput { Id = Guid.CreateVersion7(), Person = RecordPick.Written("Виталий Петрищев", "ru"), Side = Side.Host },
        ];
        meeting.Statements = [VisitInputs.Statement(StatementKind.Offer, Side.Home, "Готовы проводить мастер-классы")];
        input.Meetings = [meeting];
        var id = await portal.PublishAsync(input);

        var words = Words(await GetAsync(id));

        words.ShouldContain("От принимающих: Виталий Петрищев (присутствие не указано)");
        words.ShouldContain("Предложение (направляющая сторона)");
        words.ShouldContain("Готовы проводить мастер-классы");
    }

    [Fact]
    public async Task Get_BareVisit_SaysWhatTheRecordDoesNotHold()
    {
        var id = await portal.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, null));

        var words = Words(await GetAsync(id));

        words.ShouldContain("Дни визита: дата не указана.");
        words.ShouldContain("остановки программы не указаны");
        words.ShouldContain("Соглашений в записи нет.");
        words.ShouldContain("Цель визита: не указано");
    }

    [Fact]
    public async Task Get_SkippedStop_GivesTheReasonAndNothingElse()
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        var stop = VisitInputs.Stop(Places.Samara);
        stop.Skipped = true;
        stop.SkipReason = "Самолёт опоздал";
        input.Stops = [stop];
        var id = await portal.PublishAsync(input);

        var line = (await GetAsync(id)).QuerySelectorAll("#programme-heading ~ .report-line");

        line.Length.ShouldBe(1);
        line[0].TextContent.ShouldContain("Самолёт опоздал");
    }

    [Fact]
    public async Task Get_WithdrawnOrDraft_IsNotFoundAndReadersOfDraftsPreviewIt()
    {
        var hidden = await portal.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.Samara));
        await portal.HideAsync(RecordKind.Visit, hidden);
        var draft = await portal.DraftAsync(RecordDesk.Input(RecordKind.Visit, "Ещё не проверено"));
        var reader = await portal.SignInAsync(PortalRole.Reviewer);

        (await portal.NewClient().GetAsync($"/ru/visits/{await ReferenceAsync(hidden)}/report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.NewClient().GetAsync($"/ru/visits/{draft.Reference}/report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.NewClient().GetAsync($"/manage/preview/{draft.RecordId}/report")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var preview = await reader.GetPageAsync($"/manage/preview/{draft.RecordId}/report");
        Words(preview).ShouldContain("Ещё не проверено");
        preview.QuerySelector($".report-record[href='/manage/preview/{draft.RecordId}#sides']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_VisitAndItsForm_LeadToTheReport()
    {
        var id = await portal.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.Samara));
        var reference = await ReferenceAsync(id);
        var author = await portal.SignInAsync(PortalRole.MinistryStaff);

        var page = await portal.NewClient().GetPageAsync($"/ru/visits/{reference}");
        var form = await author.GetPageAsync($"/manage/visits/{reference}");

        page.QuerySelector($".papers a[href='/ru/visits/{reference}/report']").ShouldNotBeNull();
        form.QuerySelector($"a[href$='/visits/{reference}/report']").ShouldNotBeNull();
    }

    private static string Words(IHtmlDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IHtmlDocument> GetAsync(Guid id, string lang = "ru") =>
        await portal.NewClient().GetPageAsync($"/{lang}/visits/{await ReferenceAsync(id)}/report");

    private Task<string> ReferenceAsync(Guid id) =>
        portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());
}
