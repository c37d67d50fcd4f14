using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Agreements;

public sealed class AgreementFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/manage/agreements/new";

    [Theory]
    [InlineData("/manage/agreements")]
    [InlineData(New)]
    public async Task Get_Anonymous_LeadsToTheSignIn(string path)
    {
        var answer = await portal.NewClient().GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Get_New_Auditor_IsRefused() =>
        (await (await portal.SignInAsync(PortalRole.Auditor)).GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Get_New_AsksForTwoPartiesAndOffersNoEvent()
    {
        var page = await (await EditorAsync()).GetPageAsync(New);

        page.QuerySelectorAll("#Input_Parties > .row-card").Length.ShouldBe(2);
        page.QuerySelectorAll("#Input_Events > .row-card").ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_Save_KeepsAnUnfinishedDraft()
    {
        var client = await EditorAsync();
        var page = await client.GetPageAsync(New);

        var answer = await client.SubmitAsync(Form(page), new Dictionary<string, string?> { ["Input.Title.Text"] = "Незаконченное" }, Save);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Title == "Незаконченное"));
        answer.Headers.Location!.OriginalString.ShouldBe($"/manage/agreements/{draft.Reference}");
        (await client.GetPageAsync($"/manage/agreements/{draft.Reference}"))
            .QuerySelector<IHtmlInputElement>("#Input_Title_Text")!.Value.ShouldBe("Незаконченное");
    }

    [Fact]
    public async Task Post_SubmitIncomplete_NamesEachMistakeAtItsField()
    {
        var client = await EditorAsync();
        var page = await client.GetPageAsync(New);

        var answer = await client.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Input.Term"] = "OpenEnded", ["Input.TermMonths"] = "12" }, Submit);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = await answer.ReadPageAsync();
        var summary = shown.QuerySelectorAll(".govuk-error-summary__list a").Select(a => a.GetAttribute("href")).ToList();
        summary.ShouldContain("#Input_Title_Text");
        summary.ShouldContain("#Input_Events-add");
        summary.ShouldContain("#Input_Sources-add");
        summary.ShouldContain("#Input_TermMonths");
        shown.QuerySelectorAll(".govuk-error-summary__list li:not(:has(a))").ShouldBeEmpty();
        shown.QuerySelector<IHtmlInputElement>("#Input_TermMonths")!.Value.ShouldBe("12");
    }

    [Fact]
    public async Task Post_RowCommands_LoseNothingThatWasTyped()
    {
        var client = await EditorAsync();
        var page = await client.GetPageAsync(New);

        var answer = await client.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Input.Title.Text"] = "Набрано" }, ("command", "parties.0.signatures.add"));
        page = await answer.ReadPageAsync();
        answer = await client.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Input.Parties[0].Signatures[0].Person.Text"] = "Горячев" }, ("command", "scope.add"));
        page = await answer.ReadPageAsync();

        page.QuerySelector<IHtmlInputElement>("#Input_Title_Text")!.Value.ShouldBe("Набрано");
        page.QuerySelector<IHtmlInputElement>("#Input_Parties_0__Signatures_0__Person_Text")!.Value.ShouldBe("Горячев");
        page.QuerySelector("#Input_Scope_0_").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_SubmitComplete_WaitsForReview()
    {
        var client = await EditorAsync();
        var head = await portal.SubmitAsync(WrittenAgreements.Input("Ждёт проверки"));
        var page = await client.GetPageAsync($"/manage/agreements/{head.Reference}");

        var answer = await client.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Input.Title.Text"] = "Ждёт проверки ещё раз" }, Submit);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.RecordId == head.RecordId));
        draft.State.ShouldBe(PublicationState.Submitted);
        draft.Title.ShouldBe("Ждёт проверки ещё раз");
    }

    [Fact]
    public async Task Post_File_IsKeptWhateverButtonWasPressed()
    {
        var client = await EditorAsync();
        var page = await client.GetPageAsync(New);
        page = await (await client.SubmitAsync(Form(page), null, ("command", "documents.add"))).ReadPageAsync();

        page = await (await client.PostAsync(New, WithFile(Form(page), "скан.pdf", "%PDF-1.7 скан", "events.add"))).ReadPageAsync();

        var fileId = page.QuerySelector<IHtmlInputElement>("input[type=hidden][name='Input.Documents[0].FileId']")!.Value;
        Guid.Parse(fileId).ShouldNotBe(Guid.Empty);
        page.QuerySelector("#Input_Documents_0_")!.TextContent.ShouldContain("скан.pdf");

        page = await (await client.SubmitAsync(Form(page), null, ("command", "events.add"))).ReadPageAsync();

        page.QuerySelector<IHtmlInputElement>("input[type=hidden][name='Input.Documents[0].FileId']")!.Value.ShouldBe(fileId);
    }

    [Fact]
    public async Task Post_FileThatABrowserWouldRun_IsRefusedAtItsField()
    {
        var client = await EditorAsync();
        var page = await client.GetPageAsync(New);
        page = await (await client.SubmitAsync(Form(page), null, ("command", "documents.add"))).ReadPageAsync();

        page = await (await client.PostAsync(New, WithFile(Form(page), "скан.pdf", "<html><script>", "save"))).ReadPageAsync();

        page.QuerySelector("#Input_Documents_0_ .govuk-error-message")!.TextContent.ShouldContain("не принимаются");
    }

    [Fact]
    public async Task Get_Index_ListsDraftsAndLiveRecords()
    {
        await portal.SubmitAsync(WrittenAgreements.Input("Черновик на проверке"));
        var live = await portal.PublishAsync(WrittenAgreements.Input("Опубликованное"));

        var page = await (await EditorAsync()).GetPageAsync("/manage/agreements");

        page.QuerySelector("main")!.TextContent.ShouldContain("Черновик на проверке");
        page.QuerySelector($".result a[href='/manage/agreements/{live.Reference}']").ShouldNotBeNull();
    }

    private static (string, string) Save => ("command", "save");

    private static (string, string) Submit => ("command", "submit");

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.GetElementById("form")!;

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));

    private static MultipartFormDataContent WithFile(IHtmlFormElement form, string name, string text, string command)
    {
        var content = new MultipartFormDataContent { { new StringContent(command), "command" } };
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "hidden" && i.Name is not null))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(file, "Input.Documents[0].FileId", name);
        return content;
    }
}
