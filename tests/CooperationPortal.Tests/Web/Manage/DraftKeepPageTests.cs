using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>What the script that keeps what is typed sends, and what it is told.</summary>
public sealed class DraftKeepPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Purpose = "Input.Purpose.Text";

    [Fact]
    public async Task Keep_New_TellsTheAddressAndTheStampForTheNextTime()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var editor = await portal.SignInAsync(member);
        var page = await editor.GetPageAsync("/manage/visits/new");

        var first = await KeptAsync(await KeepAsync(editor, page, "Знакомство"));
        Stamp(page, first);
        var second = await KeptAsync(await KeepAsync(editor, page, "Знакомство с клиникой"));

        second.Address.ShouldBe(first.Address);
        second.Message.ShouldStartWith("Сохранено в ");
        (await editor.GetPageAsync(first.Address)).QuerySelector<IHtmlTextAreaElement>($"[name='{Purpose}']")!.Value
            .ShouldBe("Знакомство с клиникой");
        (await portal.UseAsync(db => db.Drafts.CountAsync(d => d.AuthorId == member.Id))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(PreviewTests.Kinds), MemberType = typeof(PreviewTests))]
    public async Task Keep_EveryKind_OpenedAndNotChanged_MakesNoDraft(RecordKind kind)
    {
        var input = RecordDesk.Input(kind, "Опубликовано");
        input.NotesLanguage = LanguageTag.Russian;
        var id = await portal.PublishAsync(input);
        var key = LiveRecords.KeyOf((await portal.LiveAsync(kind, id))!);
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var page = await editor.GetPageAsync(RecordLinks.Edit(kind, key));

        var answer = await editor.SubmitAsync(Form(page), null, ("command", "keep"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("[data-draft]")!.GetAttribute("data-kept").ShouldBe("True");
        (await portal.UseAsync(db => db.Drafts.AnyAsync(d => d.RecordId == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Keep_Stale_Answers409AndKeepsTheOtherText()
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var colleague = await portal.SignInAsync(PortalRole.MinistryStaff);
        var fresh = await editor.GetPageAsync("/manage/visits/new");
        var address = (await KeptAsync(await KeepAsync(editor, fresh, "Исходное"))).Address;
        var page = await editor.GetPageAsync(address);
        await KeepAsync(colleague, await colleague.GetPageAsync(address), "Слова коллеги");

        var answer = await KeepAsync(editor, page, "Мои слова");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await AnswerAsync(answer)).GetProperty("message").GetString()!.ShouldContain("Сохранить черновик");
        (await editor.GetPageAsync(address)).QuerySelector($"[name='{Purpose}']")!.TextContent.ShouldContain("Слова коллеги");
    }

    [Fact]
    public async Task Keep_UnreadableValue_Answers422AndStoresNothing()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var editor = await portal.SignInAsync(member);
        var page = await editor.GetPageAsync("/manage/institutions/new");

        var answer = await editor.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Input.Latitude"] = "сорок" }, ("command", "keep"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await portal.UseAsync(db => db.Drafts.AnyAsync(d => d.AuthorId == member.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Keep_CommentToTheReviewer_IsInTheFormAgainAndOnNoOtherPage()
    {
        const string Words = "Прошу проверить дату";
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var page = await editor.GetPageAsync("/manage/visits/new");

        var kept = await KeptAsync(await editor.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Comment"] = Words, [Purpose] = "Знакомство" }, ("command", "keep")));

        var again = await editor.GetPageAsync(kept.Address);
        again.QuerySelector<IHtmlTextAreaElement>("#Comment")!.Value.ShouldBe(Words);
        var id = kept.Stamp.GetProperty("Stamp.RecordId").GetGuid();
        foreach (var elsewhere in new[] { RecordLinks.Review(id), RecordLinks.History(RecordKind.Visit, id), "/manage" })
        {
            (await editor.GetPageAsync(elsewhere)).DocumentElement.TextContent.ShouldNotContain(Words);
        }
    }

    [Fact]
    public async Task Submit_CommentThatIsTooLong_ComesBackWithItsMessage()
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var page = await editor.GetPageAsync("/manage/visits/new");
        var words = new string('я', 2001);

        var answer = await editor.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Comment"] = words }, ("command", "submit"));

        var back = await answer.ReadPageAsync();
        back.QuerySelector<IHtmlTextAreaElement>("#Comment")!.Value.ShouldBe(words);
        back.QuerySelector("#Comment-error").ShouldNotBeNull();
        back.QuerySelector(".govuk-error-summary a[href='#Comment']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_WhatWaitsForReview_IsNotKeptByItself()
    {
        var head = await portal.DraftAsync(RecordDesk.Input(RecordKind.Event, "Форум"));
        await portal.UseAsync(db => db.Drafts.Where(d => d.RecordId == head.RecordId)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, PublicationState.Submitted)));
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);

        var page = await editor.GetPageAsync(RecordLinks.Edit(head));

        page.QuerySelector("[data-draft]")!.GetAttribute("data-kept").ShouldBe("False");
    }

    private static Task<HttpResponseMessage> KeepAsync(HttpClient client, IHtmlDocument page, string purpose) =>
        client.SubmitAsync(Form(page), new Dictionary<string, string?> { [Purpose] = purpose }, ("command", "keep"));

    private static async Task<(string Address, string Message, JsonElement Stamp)> KeptAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var told = await AnswerAsync(answer);
        return (told.GetProperty("address").GetString()!, told.GetProperty("message").GetString()!, told.GetProperty("stamp"));
    }

    private static async Task<JsonElement> AnswerAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>As the script does with the answer.</summary>
    private static void Stamp(IHtmlDocument page, (string Address, string Message, JsonElement Stamp) kept)
    {
        foreach (var field in kept.Stamp.EnumerateObject())
        {
            page.QuerySelector<IHtmlInputElement>($"[name='{field.Name}']")!.Value = field.Value.GetString()!;
        }

        Form(page).Action = kept.Address;
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("form#form")!;
}
