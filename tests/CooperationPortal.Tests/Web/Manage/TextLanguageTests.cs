using AngleSharp.Html.Dom;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>The language that a form proposes for a text that is not written yet.</summary>
public sealed class TextLanguageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("uz", "uz-Latn")]
    public async Task Get_NewForm_ProposesTheLanguageOfTheReader(string reader, string proposed) =>
        Lang(await (await EditorAsync(reader)).GetPageAsync("/manage/meetings/new")).ShouldBe(proposed);

    [Fact]
    public async Task Post_RowCommand_KeepsTheLanguageThatWasChosen()
    {
        var editor = await EditorAsync("zh");
        var page = await editor.GetPageAsync("/manage/meetings/new");
        var answer = await editor.SubmitAsync(
            (IHtmlFormElement)page.QuerySelector("form#form")!,
            new Dictionary<string, string?> { ["Input.Agenda.Lang"] = "en" },
            ("command", "HomeParties.add"));

        Lang(await answer.ReadPageAsync()).ShouldBe("en");
    }

    private static string Lang(IHtmlDocument page) =>
        ((IHtmlSelectElement)page.QuerySelector("select[name='Input.Agenda.Lang']")!).Value!;

    private async Task<HttpClient> EditorAsync(string language)
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        editor.DefaultRequestHeaders.Add("Accept-Language", language);
        return editor;
    }
}
