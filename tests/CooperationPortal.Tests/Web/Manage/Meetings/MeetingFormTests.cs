using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Meetings;

public sealed class MeetingFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/manage/meetings/new";

    [Fact]
    public async Task Get_Anonymous_LeadsToTheSignIn() =>
        (await portal.NewClient().GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    [Fact]
    public async Task Post_SubmitWithoutDate_IsAccepted()
    {
        var editor = await EditorAsync();
        var typed = new Dictionary<string, string?>
        {
            ["Input.HomeParties[0].Party.Text"] = "CN-HL",
            ["Input.HostParties[0].Party.Text"] = "RU-KHA",
            ["Input.Ordinal"] = "1",
        };

        var answer = await editor.SubmitAsync(Form(await editor.GetPageAsync(New)), typed, ("command", "submit"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Kind == RecordKind.Meeting));
        draft.State.ShouldBe(PublicationState.Submitted);
        draft.Reference!.ShouldStartWith("MT-");
    }

    [Fact]
    public async Task Post_NumberThatIsNone_IsKeptAndNamed()
    {
        var editor = await EditorAsync();
        var typed = new Dictionary<string, string?> { ["Input.Ordinal"] = "первая" };

        var answer = await editor.SubmitAsync(Form(await editor.GetPageAsync(New)), typed, ("command", "save"));

        var page = await answer.ReadPageAsync();
        page.QuerySelector("[name='Input.Ordinal']")!.GetAttribute("value").ShouldBe("первая");
        page.QuerySelector(".govuk-error-summary").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_MeetingWithinAVisit_IsNotEditedAlone()
    {
        var visit = VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai);
        visit.Meetings = [new MeetingInput { Id = Guid.CreateVersion7() }];
        await portal.Services.PublishAsync(visit);
        var reference = await portal.UseAsync(db =>
            db.Meetings.Where(m => m.Id == visit.Meetings[0].Id).Select(m => m.Reference).SingleAsync());
        var editor = await EditorAsync();

        (await editor.GetAsync($"/manage/meetings/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var list = await editor.GetPageAsync("/manage/meetings");
        list.QuerySelectorAll(".result h3 a").ShouldContain(a => a.GetAttribute("href")!.StartsWith("/manage/visits/VS-"));
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));
}
