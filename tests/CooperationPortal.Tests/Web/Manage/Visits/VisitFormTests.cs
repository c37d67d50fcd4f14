using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Visits;

public sealed class VisitFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/manage/visits/new";

    [Fact]
    public async Task Get_Anonymous_LeadsToTheSignIn() =>
        (await portal.NewClient().GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    [Fact]
    public async Task Get_Reviewer_IsForbidden()
    {
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        (await reviewer.GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_Editor_AsksForBothSidesAtOnce()
    {
        var page = await (await EditorAsync()).GetPageAsync(New);

        page.QuerySelector("[name='Input.Senders[0].Party.Text']").ShouldNotBeNull();
        page.QuerySelector("[name='Input.HostParties[0].Party.Text']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_RowButtons_AddMoveAndRemoveAndLoseNothing()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync(New);
        var typed = new Dictionary<string, string?> { ["Input.Purpose.Text"] = "Знакомство", ["Input.Period.Parts.StartDay"] = "14" };

        page = await PressAsync(editor, page, "stops.add", typed);
        page = await PressAsync(editor, page, "stops.add", new() { ["Input.Stops[0].Party.Text"] = "Первая" });
        page = await PressAsync(editor, page, "stops.1.hosts.add", new() { ["Input.Stops[1].Party.Text"] = "Вторая" });
        page = await PressAsync(editor, page, "stops.1.up", new() { ["Input.Stops[1].Hosts[0].Person.Text"] = "Анна Хозяйка" });

        Value(page, "Input.Stops[0].Party.Text").ShouldBe("Вторая");
        Value(page, "Input.Stops[1].Party.Text").ShouldBe("Первая");
        Value(page, "Input.Stops[0].Hosts[0].Person.Text").ShouldBe("Анна Хозяйка");
        Value(page, "Input.Period.Parts.StartDay").ShouldBe("14");
        page.QuerySelector("[name='Input.Purpose.Text']")!.TextContent.Trim().ShouldBe("Знакомство");

        page = await PressAsync(editor, page, "stops.0.remove", []);
        page.QuerySelectorAll("[name^='Input.Stops['][name$='.Party.Text']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Post_NewDocumentRow_NamesNoFileYet()
    {
        var editor = await EditorAsync();

        var page = await PressAsync(editor, await editor.GetPageAsync(New), "documents.add", []);

        var row = page.GetElementById("documents")!;
        row.QuerySelector("[type='file']").ShouldNotBeNull();
        row.TextContent.ShouldNotContain("Файл приложен");
    }

    [Fact]
    public async Task Post_NewStop_AsksForItsDayAndTimeAtOnce()
    {
        var editor = await EditorAsync();

        var page = await PressAsync(editor, await editor.GetPageAsync(New), "stops.add", []);

        foreach (var name in new[] { "When.Parts.StartDay", "StartTime", "EndTime" })
        {
            page.QuerySelector($"[name='Input.Stops[0].{name}']")!.Closest("details:not([open])").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Post_SubmitIncomplete_ShowsEachMistakeAtItsFieldAndInTheSummary()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync(New);
        page = await PressAsync(editor, page, "stops.add", []);
        var typed = new Dictionary<string, string?>
        {
            ["Input.Stops[0].Party.Text"] = "RU-SAM",
            ["Input.Stops[0].Outcome"] = nameof(StopOutcome.AgreementSigned),
            ["Input.Period.Parts.StartDay"] = "16",
            ["Input.Period.Parts.StartMonth"] = "11",
            ["Input.Period.Parts.EndDay"] = "14",
            ["Input.Period.Parts.EndMonth"] = "11",
            ["Input.Period.Parts.YearNotStated"] = "true",
        };

        page = await PressAsync(editor, page, "submit", typed);

        var summary = page.QuerySelectorAll(".govuk-error-summary a").ToDictionary(a => a.GetAttribute("href")!, a => a.TextContent);
        summary["#Input_Stops_0__Agreement_Text"].ShouldContain("Выберите подписанное соглашение или поменяйте итог");
        summary.Values.ShouldContain(t => t.Contains("Окончание раньше начала"));
        foreach (var target in summary.Keys)
        {
            page.QuerySelector(target).ShouldNotBeNull(target);
        }
    }

    [Fact]
    public async Task Post_SubmitStopWithAHostWithoutAName_SaysOfWhichStop()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync(New);
        page = await PressAsync(editor, page, "stops.add", []);
        page = await PressAsync(editor, page, "stops.add", []);
        page = await PressAsync(editor, page, "stops.1.hosts.add", []);

        page = await PressAsync(editor, page, "submit", []);

        page.QuerySelector(".govuk-error-summary a[href='#Input_Stops_1__Hosts_0__Person_Text']")!.TextContent
            .ShouldStartWith("Остановка 2, Встречавший 1: ");
    }

    [Fact]
    public async Task Post_SubmitSkippedStopWithOutcome_ShowsEachMistakeAtItsField()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync(New);
        page = await PressAsync(editor, page, "stops.add", []);
        page = await PressAsync(editor, page, "stops.0.shown.add", []);
        var typed = new Dictionary<string, string?>(Sides())
        {
            ["Input.Stops[0].Party.Text"] = "RU-SAM",
            ["Input.Stops[0].Outcome"] = nameof(StopOutcome.Discussed),
            ["Input.Stops[0].Shown[0].Text.Text"] = "кардиореанимация",
            ["Input.Stops[0].Skipped"] = "true",
        };

        page = await PressAsync(editor, page, "submit", typed);

        var lines = page.QuerySelectorAll(".govuk-error-summary a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);
        lines.Count.ShouldBe(3);
        lines.Keys.ShouldContain(words => words.Contains("Напишите, почему остановка не состоялась"));
        lines.Keys.ShouldContain(words => words.Contains("выберите «Итог не указан»"));
        lines.Keys.ShouldContain(words => words.Contains("там ничего не показали"));
        lines.Values.ShouldAllBe(target => page.QuerySelector(target) != null);
    }

    [Fact]
    public async Task Post_Save_KeepsADraftThatThePublicCannotSee()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        var editor = await portal.SignInAsync(member);

        var answer = await editor.SubmitAsync(Form(await editor.GetPageAsync(New)), Sides(), ("command", "save"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.AuthorId == member.Id));
        draft.Kind.ShouldBe(RecordKind.Visit);
        draft.Reference!.ShouldStartWith("VS-");
        draft.Title.ShouldBe("UZ-NG → RU-SAM");
        (await portal.UseAsync(db => db.History.SingleAsync(h => h.RecordId == draft.RecordId))).Action
            .ShouldBe(HistoryAction.DraftCreated);
        (await portal.NewClient().GetAsync($"/ru/visits/{draft.Reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var list = await editor.GetPageAsync("/manage/visits");
        list.QuerySelector(".task")!.TextContent.ShouldContain(draft.Reference);
    }

    [Fact]
    public async Task Post_Submit_HandsItToTheReviewers()
    {
        var editor = await EditorAsync();

        var answer = await editor.SubmitAsync(Form(await editor.GetPageAsync(New)), Sides(), ("command", "submit"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = await portal.UseAsync(db => db.Drafts.Where(d => d.State == PublicationState.Submitted).SingleAsync());
        draft.Kind.ShouldBe(RecordKind.Visit);
    }

    [Fact]
    public async Task Get_PublishedVisit_OffersOnlyTheStatesThatMayFollow()
    {
        var id = await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));
        var editor = await EditorAsync();

        var page = await editor.GetPageAsync($"/manage/visits/{await ReferenceAsync(id)}");

        page.QuerySelectorAll("[name='Input.Status'] option").Select(o => o.GetAttribute("value"))
            .ShouldBe([nameof(VisitStatus.Held), nameof(VisitStatus.Reported)]);
    }

    [Fact]
    public async Task Get_PublishedVisit_ShowsWhatWasWrittenWithNames()
    {
        var visit = await SamaraVisit.PublishAsync(portal.Services);
        var editor = await EditorAsync();

        var page = await editor.GetPageAsync($"/manage/visits/{await ReferenceAsync(visit.VisitId)}");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Наманганская область → Самарская область");
        Value(page, "Input.Stops[1].Party.Text").ShouldBe(SamaraVisit.Hospital);
        Value(page, "Input.Stops[0].Hosts[0].Person.Text").ShouldBe("Татьяна Сочинская");
        page.QuerySelectorAll("[name^='Input.Stops['][name*='.Shown['][name$='.Text.Text']").Length.ShouldBe(7);
    }

    [Fact]
    public async Task Get_VisitOfAnotherRegion_IsForbidden()
    {
        var id = await portal.Services.PublishAsync(VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai));
        var editor = await EditorAsync();

        (await editor.GetAsync($"/manage/visits/{await ReferenceAsync(id)}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Dictionary<string, string?> Sides() => new()
    {
        ["Input.Senders[0].Party.Text"] = "UZ-NG",
        ["Input.HostParties[0].Party.Text"] = "RU-SAM",
    };

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private static string? Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value");

    private static async Task<IHtmlDocument> PressAsync(
        HttpClient client, IHtmlDocument page, string command, Dictionary<string, string?> typed)
    {
        var answer = await client.SubmitAsync(Form(page), typed, ("command", command));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.ReadPageAsync();
    }

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));

    private Task<string> ReferenceAsync(Guid id) =>
        portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());
}
