using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Meetings;

/// <summary>Check F29: minutes have revisions, and the second to save a stale text loses nothing.</summary>
public sealed class MinutesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Minutes = "Input.Minutes.Text";

    [Fact]
    public async Task Save_StaleMinutes_ShowsBothAndKeepsEveryRevision()
    {
        var draft = await portal.DraftAsync(Meeting("Первая запись"));
        var (first, second) = (await EditorAsync(), await EditorAsync());
        var address = $"/manage/meetings/{draft.Reference}";
        var (one, two) = (await first.GetPageAsync(address), await second.GetPageAsync(address));
        await SaveAsync(first, one, "Решили обмениваться врачами");

        var answer = await SaveAsync(second, two, "Решили обмениваться пациентами");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.ReadPageAsync();
        page.QuerySelector(".conflict")!.TextContent.ShouldContain("Решили обмениваться врачами");
        page.QuerySelector(".conflict")!.TextContent.ShouldContain("Решили обмениваться пациентами");
        page.QuerySelector($"[name='{Minutes}']")!.TextContent.Trim().ShouldBe("Решили обмениваться пациентами");
        var newer = page.QuerySelectorAll(".conflict input[form=form]").Cast<IHtmlInputElement>()
            .ToDictionary(i => i.Name!, string? (i) => i.Value);
        (await second.SubmitAsync(Form(page), newer, ("command", "save-over"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var history = (await second.GetPageAsync($"/manage/history/meetings/{draft.RecordId}")).QuerySelector(".timeline")!.TextContent;
        history.ShouldContain("Первая запись");
        history.ShouldContain("Решили обмениваться врачами");
        history.ShouldContain("Решили обмениваться пациентами");
        history.ShouldContain("Протокол: что сказано и решено");
    }

    [Fact]
    public async Task Get_PublishedMinutes_AreRead()
    {
        var id = await portal.PublishAsync((RecordInput)Meeting("Стороны решили встретиться снова"));
        var reference = await portal.UseAsync(db => db.Meetings.Where(m => m.Id == id).Select(m => m.Reference).SingleAsync());

        var page = await portal.NewClient().GetPageAsync($"/ru/meetings/{reference}");

        page.QuerySelector("#minutes")!.TextContent.ShouldContain("Стороны решили встретиться снова");
    }

    private static MeetingInput Meeting(string minutes)
    {
        var meeting = VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan);
        meeting.Minutes = LocalizedInput.Of("ru", minutes);
        return meeting;
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient editor, IHtmlDocument page, string minutes) =>
        editor.SubmitAsync(Form(page), new Dictionary<string, string?> { [Minutes] = minutes }, ("command", "save"));

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
}
