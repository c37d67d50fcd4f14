using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Bulk;

/// <summary>Lines are ticked in a list, looked at once more on a page of their own, and done there.</summary>
public sealed class BulkPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Review_ChosenLines_AreShownOnceMoreAndPublished()
    {
        var drafts = new[] { await portal.SubmitAsync(), await portal.SubmitAsync(), await portal.SubmitAsync() };
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var queue = await reviewer.GetPageAsync("/manage/review");
        foreach (var draft in drafts)
        {
            queue.QuerySelector($"input[name=id][value='{draft.RecordId}'][form=bulk]").ShouldNotBeNull();
        }

        var asked = await reviewer.GetPageAsync(Address(queue, "publish", drafts[0].RecordId, drafts[1].RecordId));
        asked.QuerySelectorAll("main ul.rows li").Length.ShouldBe(2);
        var answer = await reviewer.SubmitAsync((IHtmlFormElement)asked.GetElementById("form")!);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/manage/review");
        (await LiveAsync(drafts)).ShouldBe([drafts[0].RecordId, drafts[1].RecordId], ignoreOrder: true);
    }

    [Fact]
    public async Task Return_WithoutAReason_ShowsTheErrorAndTheSameRecords()
    {
        var draft = await portal.SubmitAsync();
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var asked = await reviewer.GetPageAsync($"/manage/bulk/return?id={draft.RecordId}");

        var refused = await (await reviewer.SubmitAsync((IHtmlFormElement)asked.GetElementById("form")!)).ReadPageAsync();

        refused.QuerySelector(".govuk-error-message").ShouldNotBeNull();
        refused.QuerySelectorAll("main ul.rows li").ShouldHaveSingleItem();
        var answer = await reviewer.SubmitAsync(
            (IHtmlFormElement)refused.GetElementById("form")!, new Dictionary<string, string?> { ["Input.Reason"] = "Нет дат" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.UseAsync(db => db.Drafts.Where(d => d.RecordId == draft.RecordId).Select(d => d.Comment).SingleAsync())).ShouldBe("Нет дат");
    }

    [Fact]
    public async Task Publish_SomeRefused_SaysWhatBecameOfEach()
    {
        var (first, second) = (await portal.SubmitAsync(), await portal.SubmitAsync());
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var asked = await reviewer.GetPageAsync($"/manage/bulk/publish?id={first.RecordId}&id={second.RecordId}");
        var form = (IHtmlFormElement)asked.GetElementById("form")!;
        var other = await portal.SignInAsync(PortalRole.Reviewer);
        await other.SubmitAsync((IHtmlFormElement)(await other.GetPageAsync($"/manage/bulk/publish?id={second.RecordId}")).GetElementById("form")!);

        var answer = await reviewer.SubmitAsync(form);

        var page = await answer.ReadPageAsync();
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Сделано: 1 из 2");
        (await LiveAsync([first, second])).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Post_OneRecordTwice_IsDoneOnceAndNothingIsMissed()
    {
        var draft = await portal.SubmitAsync();
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var form = (IHtmlFormElement)(await reviewer.GetPageAsync($"/manage/bulk/publish?id={draft.RecordId}")).GetElementById("form")!;
        var version = ((IHtmlInputElement)form.QuerySelector("[name='Items[0].Version']")!).Value;

        var answer = await reviewer.SubmitAsync(form, new Dictionary<string, string?>
        {
            ["Items[1].RecordId"] = $"{draft.RecordId}", ["Items[1].Version"] = version,
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LiveAsync([draft])).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Page_ForeignAndUnknownIds_AreLeftOutAlike()
    {
        var draft = await portal.SubmitAsync();
        var stranger = await portal.SignInAsync(PortalRole.Reviewer, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));

        var page = await stranger.GetPageAsync($"/manage/bulk/publish?id={draft.RecordId}&id={Guid.NewGuid()}");

        page.QuerySelectorAll("main ul.rows li").ShouldBeEmpty();
        page.QuerySelector("main button[type=submit]").ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("Ничего не выбрано");
    }

    [Theory]
    [InlineData("/manage/bulk/erase")]
    [InlineData("/manage/bulk/3")]
    public async Task Page_UnknownAct_IsNotThere(string address)
    {
        var staff = await portal.SignInAsync(PortalRole.MinistryStaff);

        (await staff.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_OfferTheChoiceOnlyToWhoMayUseIt()
    {
        var record = await portal.PublishAsync(WrittenAgreements.Input("Открытое соглашение"));
        var region = await portal.UseAsync(db => db.RegionIdAsync("RU-SAM"));
        var address = $"/manage/agreements?words={Uri.EscapeDataString("Открытое соглашение")}";

        var ministry = await (await portal.SignInAsync(PortalRole.MinistryStaff, region)).GetPageAsync(address);
        var auditor = await (await portal.SignInAsync(PortalRole.Auditor)).GetPageAsync(address);

        ministry.QuerySelector($"input[name=id][value='{record.RecordId}']").ShouldNotBeNull();
        ministry.GetElementById("bulk").ShouldNotBeNull();
        auditor.QuerySelector("input[name=id]").ShouldBeNull();
        auditor.GetElementById("bulk").ShouldBeNull();
    }

    [Fact]
    public async Task Hide_ChosenRecords_AreNoLongerPublic()
    {
        var record = await portal.PublishAsync(WrittenAgreements.Input("Скрываемое"));
        var region = await portal.UseAsync(db => db.RegionIdAsync("RU-SAM"));
        var ministry = await portal.SignInAsync(PortalRole.MinistryStaff, region);
        var asked = await ministry.GetPageAsync($"/manage/bulk/hide?id={record.RecordId}&back=https://elsewhere.example/");

        var answer = await ministry.SubmitAsync(
            (IHtmlFormElement)asked.GetElementById("form")!, new Dictionary<string, string?> { ["Input.Reason"] = "Уточняется" });

        answer.Headers.Location!.OriginalString.ShouldBe("/manage");
        (await portal.NewClient().GetAsync($"/ru/agreements/{record.Reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>As the bar's button leads there.</summary>
    private static string Address(IHtmlDocument list, string act, params Guid[] ids)
    {
        var bar = (IHtmlFormElement)list.GetElementById("bulk")!;
        bar.QuerySelector($"button[formaction='/manage/bulk/{act}']").ShouldNotBeNull();
        var back = ((IHtmlInputElement)bar.QuerySelector("input[name=back]")!).Value;
        return $"/manage/bulk/{act}?back={Uri.EscapeDataString(back)}&{string.Join('&', ids.Select(id => $"id={id}"))}";
    }

    private Task<List<Guid>> LiveAsync(IEnumerable<DraftHead> drafts)
    {
        var ids = drafts.Select(d => d.RecordId).ToArray();
        return portal.UseAsync(db => db.Agreements.Where(a => ids.Contains(a.Id) && a.IsPublic).Select(a => a.Id).ToListAsync());
    }
}
