using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Review;

public sealed class DetailsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_NewRecord_ShowsEverythingInWords()
    {
        var draft = await portal.SubmitAsync(WrittenAgreements.Input("Обмен врачами"));
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var page = await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Обмен врачами");
        var changes = page.QuerySelector(".changes")!.TextContent;
        changes.ShouldContain("Самарская область");
        changes.ShouldContain("10 сентября 2018");
        changes.ShouldNotContain("2018-09-10");
        changes.ShouldNotMatch("[0-9a-f]{8}-[0-9a-f]{4}");
    }

    [Fact]
    public async Task Get_EditorWhoIsNoReviewer_IsToldWhoDecides()
    {
        var draft = await portal.SubmitAsync(WrittenAgreements.Input());
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);

        var page = await editor.GetPageAsync($"/manage/review/{draft.RecordId}");

        page.QuerySelector(".decision").ShouldBeNull();
        page.QuerySelector(".note-bar:last-child")!.TextContent.ShouldContain("ждёт проверяющего");
    }

    [Fact]
    public async Task Get_CodesAndPathsOfFacts_AreSaidInWords()
    {
        var input = WrittenAgreements.Input();
        var item = new ScopeItemInput { Id = Guid.CreateVersion7(), SpecialtyCodes = ["cardiology"], Languages = ["zh-Hans"], Quantity = 1200.5m };
        input.Scope = [item];
        input.Evidence =
        [
            new EvidenceInput { Id = Guid.CreateVersion7(), FieldPath = $"Scope/{item.Id}", Quote = "договорились", SourceId = input.Sources[0].Id },
            new EvidenceInput { Id = Guid.CreateVersion7(), FieldPath = "Nowhere", Quote = "сказано", SourceId = input.Sources[0].Id },
        ];
        var draft = await portal.SubmitAsync(input);
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var page = await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}");

        var changes = page.QuerySelector(".changes")!.TextContent;
        changes.ShouldContain("Кардиология", Case.Insensitive);
        changes.ShouldContain("китайский", Case.Insensitive);
        changes.ShouldContain("1 200,5".Replace(' ', '\u00a0'));
        changes.ShouldContain("Сведение, которого больше нет в записи");
        changes.ShouldNotMatch("cardiology|zh-Hans|Scope/|[0-9a-f]{8}-[0-9a-f]{4}");
    }

    [Fact]
    public async Task Get_QuotesOfOneSource_StandBeneathItAndNameItOnce()
    {
        var input = WrittenAgreements.Input();
        input.Sources[0].Title = "Больницы договорились об обмене";
        input.Evidence =
        [
            .. new[] { "Title", "SignedOn", "Summary" }.Select(fact => new EvidenceInput
            {
                Id = Guid.CreateVersion7(), FieldPath = fact, Quote = $"слова о {fact}", SourceId = input.Sources[0].Id,
            }),
        ];
        var draft = await portal.SubmitAsync(input);
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var page = await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}");

        var group = page.QuerySelectorAll(".change-group").Single(g => g.TextContent.Contains("слова о Title"));
        group.QuerySelector("h3")!.TextContent.ShouldContain(input.Sources[0].Title!);
        group.QuerySelectorAll("tr").Count(row => row.TextContent.Contains("слова о")).ShouldBe(3);
        group.QuerySelectorAll("th").ShouldContain(th => th.TextContent == "Цитата: Название записи");
        page.QuerySelector(".changes")!.TextContent.Split(input.Sources[0].Title!).Length.ShouldBe(3, "the heading and the field of the source");
    }

    [Fact]
    public async Task Get_QuoteWordedAnewBesideOnesThatCameAndWent_StandsBeneathTheirSourceWithThem()
    {
        var input = WrittenAgreements.Input();
        input.Sources[0].Title = "Больницы обменяются врачами";
        input.Evidence =
        [
            .. new[] { ("Title", "слова с ошыбкой"), ("SignedOn", "слова, которых не стало") }.Select(e => new EvidenceInput
            {
                Id = Guid.CreateVersion7(), FieldPath = e.Item1, Quote = e.Item2, SourceId = input.Sources[0].Id,
            }),
        ];
        var live = await portal.PublishAsync(input);
        var editor = await portal.AddStaffAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        await portal.UseAsync<DraftService<AgreementInput>, DraftHead>(async drafts =>
        {
            var copy = await drafts.OpenAsync(live.RecordId.ToString(), editor.Actor, CancellationToken.None);
            copy.Input.Evidence[0].Quote = "слова без ошибки";
            copy.Input.Evidence[1] = new EvidenceInput
            {
                Id = Guid.CreateVersion7(), FieldPath = "Summary", Quote = "слова, что добавились", SourceId = copy.Input.Sources[0].Id,
            };
            return await drafts.SubmitAsync(copy.Input, copy.Head.Stamp, null, editor.Actor, CancellationToken.None);
        });
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var page = await reviewer.GetPageAsync($"/manage/review/{live.RecordId}");

        var group = page.QuerySelectorAll(".change-group").ShouldHaveSingleItem();
        group.QuerySelector("h3")!.TextContent.ShouldContain("Больницы обменяются врачами");
        group.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(c => c.TextContent.Trim()))).ShouldBe(
        [
            "Цитата: Название записи | слова с ошыбкой | слова без ошибки",
            "Цитата: Кратко о содержании | ничего | слова, что добавились",
            "Цитата: Сведение, которого больше нет в записи | слова, которых не стало | ничего",
        ],
        ignoreOrder: true);
    }

    [Fact]
    public async Task Get_HostileText_IsEncoded()
    {
        var draft = await portal.SubmitAsync(WrittenAgreements.Input("<script>alert(1)</script>"));
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var page = await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}");

        page.QuerySelectorAll("main script").ShouldBeEmpty();
        page.QuerySelector("h1")!.TextContent.ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public async Task Post_Publish_MakesItPublicAndLeadsToTheQueue()
    {
        var draft = await portal.SubmitAsync();
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var reviewer = await portal.SignInAsync(member);

        var answer = await DecideAsync(reviewer, draft.RecordId, "publish");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/manage/review");
        var flash = (await reviewer.GetPageAsync("/manage/review")).QuerySelector(".flash")!;
        flash.TextContent.ShouldContain(draft.Title);
        var shown = await reviewer.GetPageAsync(flash.QuerySelector("a")!.GetAttribute("href")!);
        shown.QuerySelector("h1")!.TextContent.ShouldContain(draft.Title);
        (await portal.UseAsync(db => db.Agreements.SingleAsync(a => a.Id == draft.RecordId))).IsPublic.ShouldBeTrue();
        var entry = await portal.UseAsync(db => db.History.OrderBy(h => h.Id).LastAsync(h => h.RecordId == draft.RecordId));
        entry.Action.ShouldBe(HistoryAction.Published);
        entry.ActorId.ShouldBe(member.Id);
    }

    [Fact]
    public async Task Post_ReturnWithoutComment_AsksForIt()
    {
        var draft = await portal.SubmitAsync();
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var answer = await DecideAsync(reviewer, draft.RecordId, "return");

        (await answer.ReadPageAsync()).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Напишите, что исправить.");
        (await StateAsync(draft.RecordId)).ShouldBe(PublicationState.Submitted);
    }

    [Fact]
    public async Task Post_Return_IsOnTheWorkListOfTheAuthorWithTheComment()
    {
        var region = await portal.UseAsync(db => db.RegionIdAsync("RU-SAM"));
        var author = await portal.AddStaffAsync(PortalRole.MinistryStaff, region);
        var draft = await portal.SubmitAsync(author: author.Actor);
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        await DecideAsync(reviewer, draft.RecordId, "return", "Проверьте дату подписания.");

        (await StateAsync(draft.RecordId)).ShouldBe(PublicationState.Returned);
        var list = await (await portal.SignInAsync(author)).GetPageAsync("/manage");
        list.QuerySelector("#group-returned")!.ParentElement!.ParentElement!.TextContent.ShouldContain("Проверьте дату подписания.");
        list.QuerySelector($"a[href='/manage/agreements/{draft.Reference}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_WhatIsNoLongerThat_ShowsTheNewStateAndPublishesNothing()
    {
        var draft = await portal.SubmitAsync();
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var page = await reviewer.GetPageAsync($"/manage/review/{draft.RecordId}");
        await portal.UseAsync(db => db.Drafts.Where(d => d.RecordId == draft.RecordId)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Title, "Изменённое название")));

        var answer = await reviewer.SubmitAsync(Decision(page), button: ("command", "publish"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Изменённое название");
        (await StateAsync(draft.RecordId)).ShouldBe(PublicationState.Submitted);
    }

    [Fact]
    public async Task History_AfterPublishing_TellsWhoDidWhat()
    {
        var draft = await portal.PublishAsync(WrittenAgreements.Input("Обмен врачами"));
        var auditor = await portal.SignInAsync(PortalRole.Auditor);

        var page = await auditor.GetPageAsync($"/manage/history/agreements/{draft.RecordId}");

        page.QuerySelectorAll(".timeline > li").Length.ShouldBe(2);
        page.QuerySelector(".timeline > li:first-child")!.TextContent.ShouldContain("Обмен врачами");
    }

    [Fact]
    public async Task Visibility_HideAndShow_ArePublicAtOnceAndStayInTheHistory()
    {
        var record = await portal.PublishAsync();
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var address = $"/manage/visibility/agreements/{record.RecordId}";

        await SendReasonAsync(reviewer, address);
        var hidden = await portal.UseAsync(db => db.Agreements.SingleAsync(a => a.Id == record.RecordId));
        await SendReasonAsync(reviewer, address);
        var shown = await portal.UseAsync(db => db.Agreements.SingleAsync(a => a.Id == record.RecordId));

        hidden.IsPublic.ShouldBeFalse();
        shown.IsPublic.ShouldBeTrue();
    }

    [Fact]
    public async Task Discard_WithAReason_RemovesTheDraft()
    {
        var region = await portal.UseAsync(db => db.RegionIdAsync("RU-SAM"));
        var author = await portal.AddStaffAsync(PortalRole.MinistryStaff, region);
        var draft = await portal.SubmitAsync(author: author.Actor);
        var client = await portal.SignInAsync(author);

        var answer = await SendReasonAsync(client, $"/manage/drafts/{draft.RecordId}/discard");

        answer.Headers.Location!.OriginalString.ShouldBe("/manage");
        (await portal.UseAsync(db => db.Drafts.AnyAsync(d => d.RecordId == draft.RecordId))).ShouldBeFalse();
    }

    private static async Task<HttpResponseMessage> DecideAsync(
        HttpClient reviewer, Guid recordId, string command, string comment = "")
    {
        var page = await reviewer.GetPageAsync($"/manage/review/{recordId}");
        return await reviewer.SubmitAsync(
            Decision(page), new Dictionary<string, string?> { ["Input.Comment"] = comment }, ("command", command));
    }

    private static IHtmlFormElement Decision(IHtmlDocument page) =>
        page.Forms.Single(f => f.QuerySelector("button[value=publish]") is not null);

    private static async Task<HttpResponseMessage> SendReasonAsync(HttpClient client, string address)
    {
        var page = await client.GetPageAsync(address);
        var form = page.Forms.Single(f => f.QuerySelector("textarea") is not null);
        return await client.SubmitAsync(form, new Dictionary<string, string?> { ["Input.Reason"] = "по просьбе больницы" });
    }

    private Task<PublicationState> StateAsync(Guid recordId) =>
        portal.UseAsync(db => db.Drafts.Where(d => d.RecordId == recordId).Select(d => d.State).SingleAsync());
}
