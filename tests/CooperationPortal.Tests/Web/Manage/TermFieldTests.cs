using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>Words of a vocabulary, typed and chosen without script.</summary>
public sealed class TermFieldTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/manage/meetings/new";
    private const string Field = "Input.SpecialtyCodes";

    [Fact]
    public async Task Get_Form_SuggestsTheWordsOfTheReader()
    {
        var page = await (await EditorAsync()).GetPageAsync(New);

        var box = (IHtmlInputElement)page.QuerySelector($"input[type=text][name='{Field}']")!;
        page.GetElementById(box.GetAttribute("list")!)!.QuerySelectorAll("option").Select(o => o.GetAttribute("value"))
            .ShouldContain("Кардиология");
        page.QuerySelector($"label[for='{box.Id}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_WordsTyped_BecomeTicksThatCanBeTakenAway()
    {
        var editor = await EditorAsync();
        var saved = await SaveAsync(editor, await editor.GetPageAsync(New), new() { [Field] = "кардиология; Oncology" });

        Ticks(saved).ShouldBe(["cardiology", "oncology"]);
        Box(saved).ShouldBe("");
        foreach (var tick in saved.QuerySelectorAll($"input[type=checkbox][name='{Field}'][value=oncology]").Cast<IHtmlInputElement>())
        {
            tick.IsChecked = false;
        }

        Ticks(await SaveAsync(editor, saved, [])).ShouldBe(["cardiology"]);
    }

    [Fact]
    public async Task Post_UnknownWords_AreKeptInTheDraftAndRefusedAtSubmit()
    {
        var editor = await EditorAsync();
        var saved = await SaveAsync(editor, await editor.GetPageAsync(New), new() { [Field] = "хиромантия" });
        Box(saved).ShouldBe("хиромантия");

        var answer = await editor.SubmitAsync(Form(saved), null, ("command", "submit"));

        var page = await answer.ReadPageAsync();
        Box(page).ShouldBe("хиромантия");
        page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href"))
            .ShouldContain("#Input_SpecialtyCodes-add");
        (await portal.UseAsync(db => db.Drafts.CountAsync(d => d.State == PublicationState.Submitted))).ShouldBe(0);
    }

    private async Task<IHtmlDocument> SaveAsync(HttpClient editor, IHtmlDocument page, Dictionary<string, string?> typed)
    {
        var answer = await editor.SubmitAsync(Form(page), typed, ("command", "save"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await editor.GetPageAsync(answer.Headers.Location!.ToString());
    }

    private static IEnumerable<string> Ticks(IHtmlDocument page) =>
        page.QuerySelectorAll($"input[type=checkbox][name='{Field}']").Cast<IHtmlInputElement>()
            .Where(i => i.IsChecked).Select(i => i.Value);

    private static string Box(IHtmlDocument page) =>
        ((IHtmlInputElement)page.QuerySelector($"input[type=text][name='{Field}']")!).Value;

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("form#form")!;

    private async Task<HttpClient> EditorAsync()
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        editor.DefaultRequestHeaders.Add("Accept-Language", "ru");
        return editor;
    }
}
