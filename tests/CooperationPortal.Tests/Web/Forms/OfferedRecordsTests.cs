using AngleSharp.Html.Dom;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Forms;

/// <summary>A record that was offered for words that are not its name is the one that is meant once somebody chooses it.</summary>
public sealed class OfferedRecordsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Name = "Министерство целебных вод Приморья";
    private const string Typed = "министерстве целебных вод приморском";

    [Fact]
    public async Task Choose_RecordWhoseNameIsNotWhatWasTyped_StaysChosen()
    {
        var id = await portal.PublishAsync(RegistryInputs.Institution(Name, Places.Samara, InstitutionKind.Ministry));
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var page = await OfferedAsync(editor);

        page = await PostAsync(editor, page, new() { ["Input.Venue.Chosen"] = $"institution:{id}" });

        Value(page, "Input.Venue.Text").ShouldBe(Name);
        Value(page, "Input.Venue.Chosen").ShouldBe($"institution:{id}");
        page = await PostAsync(editor, page, []);
        Value(page, "Input.Venue.Chosen").ShouldBe($"institution:{id}");
    }

    [Fact]
    public async Task Choose_ThenOtherWordsWithoutScript_AreAskedAgain()
    {
        var id = await portal.PublishAsync(RegistryInputs.Institution($"{Name} № 2", Places.Samara, InstitutionKind.Ministry));
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var page = await OfferedAsync(editor);

        page = await PostAsync(
            editor, page, new() { ["Input.Venue.Chosen"] = $"institution:{id}", ["Input.Venue.Text"] = "министерстве целебных вод примерном" });

        page.QuerySelectorAll("[name='Input.Venue.Chosen'][checked]").ShouldBeEmpty();
        Value(page, "Input.Venue.Text").ShouldBe("министерстве целебных вод примерном");
    }

    private static async Task<IHtmlDocument> OfferedAsync(HttpClient editor)
    {
        var page = await editor.GetPageAsync("/manage/meetings/new");
        page = await PostAsync(editor, page, new() { ["Input.Venue.Text"] = Typed });
        page.QuerySelectorAll("[name='Input.Venue.Chosen'][type=radio]").Length.ShouldBeGreaterThan(1);
        return page;
    }

    private static async Task<IHtmlDocument> PostAsync(HttpClient editor, IHtmlDocument page, Dictionary<string, string?> typed) =>
        await (await editor.SubmitAsync(page.Forms.Single(f => f.Id == "form"), typed, ("command", "statements.add"))).ReadPageAsync();

    private static string? Value(IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']")!.GetAttribute("value");
}
