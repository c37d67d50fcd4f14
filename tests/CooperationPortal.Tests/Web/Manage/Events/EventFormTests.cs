using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Events;

public sealed class EventFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/manage/events/new";

    [Fact]
    public async Task Get_Anonymous_LeadsToTheSignIn() =>
        (await portal.NewClient().GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    [Fact]
    public async Task Get_New_AsksWhetherItHappened()
    {
        var page = await (await EditorAsync()).GetPageAsync(New);

        page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Period.Nature']").Select(r => (r.Type, r.Value, r.IsChecked))
            .ShouldBe([("radio", nameof(DateNature.Actual), true), ("radio", nameof(DateNature.Planned), false)]);
    }

    [Fact]
    public async Task Post_PlannedEventWithAQuoteForItsDays_IsKept()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync(New);
        page = await PressAsync(editor, page, "days.add", []);
        page = await PressAsync(editor, page, "evidence.add", []);
        var typed = new Dictionary<string, string?>
        {
            ["Input.Names[0].Text"] = "Медицинский конгресс",
            ["Input.Period.Parts.StartYear"] = "2014",
            ["Input.Period.Nature"] = nameof(DateNature.Planned),
            ["Input.Days[0].Theme.Text"] = "Материнство и детство",
            ["Input.Evidence[0].FieldPath"] = nameof(EventInput.Days),
            ["Input.Evidence[0].Note"] = "Какой день, не сказано",
        };

        var answer = await editor.SubmitAsync(Form(page), typed, ("command", "save"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Kind == RecordKind.Event));
        var kept = DraftJson.Read<EventInput>(draft.Content);
        kept.Period.Nature.ShouldBe(DateNature.Planned);
        kept.Evidence.Single().FieldPath.ShouldBe(nameof(EventInput.Days));
        var again = await editor.GetPageAsync($"/manage/events/{draft.RecordId}");
        again.QuerySelector<IHtmlSelectElement>("[name='Input.Evidence[0].FieldPath']")!.SelectedOptions.Single().TextContent
            .ShouldBe("Дни и темы");
        again.QuerySelector<IHtmlInputElement>("#Input_Period_Nature_Planned")!.IsChecked.ShouldBeTrue();
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private static async Task<IHtmlDocument> PressAsync(
        HttpClient client, IHtmlDocument page, string command, Dictionary<string, string?> typed) =>
        await (await client.SubmitAsync(Form(page), typed, ("command", command))).ReadPageAsync();

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));
}
