using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>Records that may be there already under nearly the same name, from the form to the decision about it.</summary>
public sealed class TwinTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Tick = "input[type=checkbox][name=Twins]";

    [Theory]
    [InlineData(RecordKind.Institution, "Городская клиника света", "Gorodskaya klinika sveta")]
    [InlineData(RecordKind.Event, "Форум добрых врачей", "Форум добрых врчаей")]
    public async Task Submit_NameThatIsThere_AsksForATickAndThenGoesOn(RecordKind kind, string known, string typed)
    {
        var id = await portal.PublishAsync(RecordDesk.Input(kind, known));
        var editor = await EditorAsync();
        var page = await SavedAsync(editor, kind, typed);
        page.QuerySelector("#names .note-bar a")!.TextContent.ShouldContain(known);

        var asked = await SubmitAsync(editor, page);

        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await asked.ReadPageAsync();
        again.QuerySelector(".govuk-error-summary a[href='#Twins']").ShouldNotBeNull();
        again.QuerySelector<IHtmlInputElement>("[name='Input.Names[0].Text']")!.Value.ShouldBe(typed);
        var tick = again.QuerySelector<IHtmlInputElement>(Tick)!;
        tick.Value.ShouldBe(id.ToString());
        tick.IsChecked = true;
        (await SubmitAsync(editor, again)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Title == typed))).State.ShouldBe(PublicationState.Submitted);
    }

    [Fact]
    public async Task Submit_NameOfItsOwn_AsksNothing()
    {
        var editor = await EditorAsync();
        var page = await SavedAsync(editor, RecordKind.Institution, "Единственная на свете лечебница");

        page.QuerySelector(Tick).ShouldBeNull();
        (await SubmitAsync(editor, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Submit_TickForAnotherRecord_CountsForThatOnly()
    {
        var editor = await EditorAsync();
        var page = await SavedAsync(editor, RecordKind.Institution, "Клиника двух близнецов");
        await portal.PublishAsync(RecordDesk.Input(RecordKind.Institution, "Клиника двух близнецов"));

        var answer = await SubmitAsync(editor, page, new() { ["Twins"] = Guid.CreateVersion7().ToString() });

        (await answer.ReadPageAsync()).QuerySelector<IHtmlInputElement>(Tick)!.IsChecked.ShouldBeFalse();
    }

    [Fact]
    public async Task Submit_TwoDraftsOfOneNameAtOnce_OneIsAsked()
    {
        var first = await EditorAsync();
        var second = await EditorAsync();
        var one = await FilledAsync(first, RecordKind.Institution, "Лечебница одновременных");
        var other = await FilledAsync(second, RecordKind.Institution, "Лечебница одновременных");

        var answers = await Task.WhenAll(
            first.SubmitAsync(one.Form, one.Typed, ("command", "submit")),
            second.SubmitAsync(other.Form, other.Typed, ("command", "submit")));

        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Redirect], ignoreOrder: true);
    }

    [Fact]
    public async Task Review_ShowsTheSameListWithDraftsThatWait()
    {
        var live = await portal.PublishAsync(RecordDesk.Input(RecordKind.Institution, "Больница на обзоре"));
        var waiting = await portal.DraftAsync(RecordDesk.Input(RecordKind.Institution, "Больница на обзоре"));
        var draft = await portal.DraftAsync(RecordDesk.Input(RecordKind.Institution, "Больница на обзоре"));
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var page = await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}");

        var links = page.QuerySelectorAll(".note-bar li a").Select(a => a.GetAttribute("href")).ToList();
        var slug = await portal.UseAsync(db => db.Institutions.Where(i => i.Id == live).Select(i => i.Slug).SingleAsync());
        links.ShouldBe([$"/ru/institutions/{slug}", $"/manage/review/{waiting.RecordId}"], ignoreOrder: true);
        (await reviewer.GetAsync($"/manage/review/{waiting.RecordId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Publish_TwinThatCameMeanwhile_IsShownBeforeAnythingIsPublic()
    {
        var editor = await EditorAsync();
        var form = await SavedAsync(editor, RecordKind.Institution, "Больница двух рецензентов");
        await SubmitAsync(editor, form);
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Title == "Больница двух рецензентов"));
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var page = await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}");
        await portal.PublishAsync(RecordDesk.Input(RecordKind.Institution, "Больница двух рецензентов"));

        var answer = await DecideAsync(reviewer, page);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.LiveAsync(RecordKind.Institution, draft.RecordId)).ShouldBeNull();
        (await DecideAsync(reviewer, await answer.ReadPageAsync())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.LiveAsync(RecordKind.Institution, draft.RecordId)).ShouldNotBeNull();
    }

    private static Task<HttpResponseMessage> SubmitAsync(
        HttpClient client, IHtmlDocument page, Dictionary<string, string?>? typed = null) =>
        client.SubmitAsync(Form(page), typed, ("command", "submit"));

    private static Task<HttpResponseMessage> DecideAsync(HttpClient client, IHtmlDocument page) =>
        client.SubmitAsync(Form(page), button: ("command", "publish"));

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private static async Task<(IHtmlFormElement Form, Dictionary<string, string?> Typed)> FilledAsync(
        HttpClient client, RecordKind kind, string name)
    {
        var page = await client.GetPageAsync(kind is RecordKind.Event ? "/manage/events/new" : "/manage/institutions/new");
        var typed = new Dictionary<string, string?> { ["Input.Names[0].Text"] = name };
        if (kind is RecordKind.Institution)
        {
            typed["Input.Kind"] = "Hospital";
            typed["Input.Place.Text"] = "RU-SAM";
        }

        return (Form(page), typed);
    }

    private static async Task<IHtmlDocument> SavedAsync(HttpClient client, RecordKind kind, string name)
    {
        var filled = await FilledAsync(client, kind, name);
        var answer = await client.SubmitAsync(filled.Form, filled.Typed, ("command", "save"));
        return await client.GetPageAsync(answer.Headers.Location!.OriginalString);
    }

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
}
