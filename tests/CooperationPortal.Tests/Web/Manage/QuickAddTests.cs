using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>A body or an event that the registry lacks is begun from the form that names it.</summary>
public sealed class QuickAddTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/manage/agreements/new";
    private const string Party = "Input.Parties[0].Party";

    [Fact]
    public async Task Post_WordsThatNothingFits_OfferANewInstitutionAndNoEvent()
    {
        var editor = await EditorAsync();

        var page = await PressAsync(editor, await editor.GetPageAsync(New), "parties.add", (Party, "Небывалая лечебница"));

        Button(page, "institution", Party)!.ParentElement!.HasAttribute("hidden").ShouldBeFalse();
        Button(page, "event", Party).ShouldBeNull();
        Button(page, "institution", "Input.Parties[1].Party")!.ParentElement!.HasAttribute("hidden").ShouldBeTrue();
    }

    [Fact]
    public async Task Post_NewInstitution_IsChosenInPlaceAndNothingTypedIsLost()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync(New);

        page = await PressAsync(
            editor, page, Create("institution", Party), (Party, "Клиника из формы"), ("Input.Title", "Соглашение с новой клиникой"),
            ("Input.Parties[1].Party", "佳木斯"));

        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Title == "Клиника из формы"));
        draft.Kind.ShouldBe(RecordKind.Institution);
        DraftJson.Read<InstitutionInput>(draft.Content).Names.Single().Lang.ShouldBe("ru");
        Value(page, $"{Party}.Chosen").ShouldBe($"institution:{draft.RecordId}");
        Value(page, $"{Party}.Text").ShouldBe("Клиника из формы");
        Value(page, "Input.Title.Text").ShouldBe("Соглашение с новой клиникой");
        Value(page, "Input.Parties[1].Party.Text").ShouldBe("佳木斯");
        page.QuerySelector($".note-bar a[href='/manage/institutions/{draft.RecordId}']").ShouldNotBeNull();
        page.QuerySelectorAll(".pick-match").ShouldContain(m => m.TextContent.Contains("черновик"));
    }

    [Fact]
    public async Task Post_SameButtonTwice_BeginsOneDraftAndTheChoiceIsKept()
    {
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync(New);
        await PressAsync(editor, page, Create("institution", Party), (Party, "Клиника дважды нажатой кнопки"));
        page = await PressAsync(editor, page, Create("institution", Party), (Party, "Клиника дважды нажатой кнопки"));

        var saved = await editor.SubmitAsync(Form(page), button: ("command", "save"));

        var draft = await portal.UseAsync(db => db.Drafts.Where(d => d.Kind == RecordKind.Institution)
            .SingleAsync(d => d.Title == "Клиника дважды нажатой кнопки"));
        page = await editor.GetPageAsync(saved.Headers.Location!.OriginalString);
        Value(page, $"{Party}.Chosen").ShouldBe($"institution:{draft.RecordId}");
        page = await PressAsync(editor, page, "parties.add", (Party, "Совсем другая"));
        Value(page, $"{Party}.Chosen").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Post_NewEvent_IsChosen()
    {
        var editor = await EditorAsync();

        var page = await PressAsync(
            editor, await editor.GetPageAsync(New), Create("event", "Input.PlannedOccasion"), ("Input.PlannedOccasion", "Форум без записи"));

        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Title == "Форум без записи"));
        Value(page, "Input.PlannedOccasion.Chosen").ShouldBe($"event:{draft.RecordId}");
    }

    [Theory]
    [InlineData("institution", "Input.PlannedOccasion")]
    [InlineData("agreement", Party)]
    [InlineData("institution", "Input.Nowhere")]
    [InlineData("institution", "Input.Parties[9].Party")]
    public async Task Post_ButtonThatNoPageHas_BeginsNothing(string kind, string field)
    {
        var editor = await EditorAsync();
        var before = await portal.UseAsync(db => db.Drafts.CountAsync());

        await PressAsync(editor, await editor.GetPageAsync(New), Create(kind, field), (Party, "Чужая кнопка"), ("Input.PlannedOccasion", "Чужая кнопка"));

        (await portal.UseAsync(db => db.Drafts.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Publish_RecordThatNamesADraft_WaitsForIt()
    {
        var institution = RecordDesk.Input(RecordKind.Institution, "Клиника раньше соглашения");
        var named = await portal.DraftAsync(institution);
        var input = WrittenAgreements.Input("Соглашение после клиники");
        input.Parties[1].Party = RecordPick.Of(RecordKind.Institution, named.RecordId, "Клиника раньше соглашения");
        var draft = await portal.SubmitAsync(input);
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var page = await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}");
        page.QuerySelector(".note-bar")!.TextContent.ShouldContain("Клиника раньше соглашения");

        var refused = await reviewer.SubmitAsync(Form(page), button: ("command", "publish"));
        await PublishAsync(named, (InstitutionInput)institution);
        var done = await reviewer.SubmitAsync(Form(page), button: ("command", "publish"));

        (await refused.ReadPageAsync()).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Сначала опубликуйте");
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.UseAsync(db => db.Set<AgreementParty>().Where(p => p.AgreementId == draft.RecordId)
            .Select(p => p.InstitutionId).ToListAsync())).ShouldContain(named.RecordId);
    }

    [Fact]
    public async Task Lookup_DraftOfABody_IsOfferedToThoseOfItsScope()
    {
        var named = await portal.DraftAsync(RecordDesk.Input(RecordKind.Institution, "Черновая поликлиника"));
        var stranger = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));
        const string Path = "/manage/lookup?kinds=institution&q=черновая";

        (await (await EditorAsync()).GetStringAsync(Path)).ShouldContain(named.RecordId.ToString());
        (await stranger.GetStringAsync(Path)).ShouldNotContain(named.RecordId.ToString());
    }

    private static string Create(string kind, string field) => $"create:{kind}:{field}";

    private static IElement? Button(IHtmlDocument page, string kind, string field) =>
        page.QuerySelector($"button[value='{Create(kind, field)}']");

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private static string? Value(IHtmlDocument page, string name) => page.QuerySelectorAll($"[name='{name}']") switch
    {
        [IHtmlInputElement input, ..] when input.Type is not "radio" => input.Value,
        [IHtmlTextAreaElement area] => area.Value,
        _ => null,
    };

    private static async Task<IHtmlDocument> PressAsync(
        HttpClient client, IHtmlDocument page, string command, params (string Field, string Words)[] typed)
    {
        var answer = await client.SubmitAsync(
            Form(page), typed.ToDictionary(t => $"{t.Field}.Text", t => (string?)t.Words), ("command", command));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.ReadPageAsync();
    }

    private async Task PublishAsync(DraftHead head, InstitutionInput input)
    {
        var author = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var reviewer = await portal.AddStaffAsync(PortalRole.Reviewer);
        await using var scope = portal.NewScope();
        var submitted = await scope.ServiceProvider.GetRequiredService<DraftService<InstitutionInput>>()
            .SubmitAsync(input, head.Stamp, null, author.Actor, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReviewService<InstitutionInput>>()
            .PublishAsync(head.RecordId, submitted.Stamp, null, reviewer.Actor, CancellationToken.None);
    }

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
}
