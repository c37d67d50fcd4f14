using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Manage.Institutions;

public sealed class InstitutionFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/manage/institutions/new";

    [Fact]
    public async Task Get_Anonymous_LeadsToTheSignIn() =>
        (await portal.NewClient().GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    [Fact]
    public async Task Evidence_CanBeAboutAWholeList()
    {
        var editor = await EditorAsync();

        var page = await PressAsync(editor, await editor.GetPageAsync(New), "evidence.add");

        Options(page, "Input.Evidence[0].FieldPath").ShouldContain(nameof(InstitutionInput.Claims));
        Options(page, "Input.Evidence[0].FieldPath").ShouldContain(nameof(InstitutionInput.Names));
    }

    [Fact]
    public async Task Name_CanBeATransliteration()
    {
        var page = await (await EditorAsync()).GetPageAsync(New);

        Options(page, "Input.Names[0].Lang").ShouldContain("ru-Latn");
    }

    [Fact]
    public async Task Post_PointFarFromThePlace_IsSavedAndSubmittedWithAWarning()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync(New);
        var typed = new Dictionary<string, string?>
        {
            ["Input.Names[0].Text"] = "Больница у экватора",
            ["Input.Kind"] = nameof(InstitutionKind.Hospital),
            ["Input.Place.Text"] = "RU-SAM",
            ["Input.Latitude"] = "3,19",
            ["Input.Longitude"] = "50,19",
        };

        var saved = await editor.SubmitAsync(page.Forms.Single(f => f.Id == "form"), typed, ("command", "save"));

        page = await editor.GetPageAsync(saved.Headers.Location!.OriginalString);
        page.QuerySelector("#address .note-bar")!.TextContent.ShouldContain("Проверьте координаты");
        var submitted = await editor.SubmitAsync(page.Forms.Single(f => f.Id == "form"), button: ("command", "submit"));
        submitted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = saved.Headers.Location!.OriginalString.Split('/')[^1];
        var review = await (await portal.SignInAsync(PortalRole.Reviewer)).GetPageAsync($"/manage/review/{draft}");
        review.QuerySelector(".note-bar")!.TextContent.ShouldContain("Проверьте координаты");
    }

    private static IEnumerable<string> Options(IHtmlDocument page, string name) =>
        page.QuerySelector<IHtmlSelectElement>($"[name='{name}']")!.Options.Select(o => o.Value);

    private static async Task<IHtmlDocument> PressAsync(HttpClient client, IHtmlDocument page, string command) =>
        await (await client.SubmitAsync(page.Forms.Single(f => f.Id == "form"), button: ("command", command))).ReadPageAsync();

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
}
