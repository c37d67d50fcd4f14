using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Tests.Web.Manage.Deleted;

/// <summary>From the history of a hidden record to its end, and from the list of deleted ones back.</summary>
public sealed class DeletedPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task HiddenRecord_IsDeletedAndBroughtBackByLinksAlone()
    {
        var record = await portal.PublishAsync(WrittenAgreements.Input("Записанное дважды"));
        await portal.HideAsync(RecordKind.Agreement, record.RecordId);
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var history = await reviewer.GetPageAsync(RecordLinks.History(RecordKind.Agreement, record.RecordId));
        var delete = history.QuerySelector($"a[href='{RecordLinks.Delete(RecordKind.Agreement, record.RecordId)}']").ShouldNotBeNull();

        var deleted = await SubmitAsync(reviewer, delete.GetAttribute("href")!, "записано дважды");

        deleted.Headers.Location!.OriginalString.ShouldBe("/manage/deleted");
        (await reviewer.GetAsync(RecordLinks.Edit(RecordKind.Agreement, record.RecordId.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var list = await reviewer.GetPageAsync("/manage/deleted");
        list.QuerySelector("main")!.TextContent.ShouldContain("записано дважды");
        var restore = list.QuerySelector($"a[href='{RecordLinks.Restore(RecordKind.Agreement, record.RecordId)}']").ShouldNotBeNull();

        var restored = await SubmitAsync(reviewer, restore.GetAttribute("href")!, "нужно для отчёта");

        restored.Headers.Location!.OriginalString.ShouldBe(RecordLinks.History(RecordKind.Agreement, record.RecordId));
        (await portal.LiveAsync(RecordKind.Agreement, record.RecordId)).ShouldNotBeNull().IsPublic.ShouldBeFalse();
        (await reviewer.GetPageAsync("/manage")).QuerySelector("a[href='/manage/deleted']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_WithoutAReason_ShowsTheErrorAndDeletesNothing()
    {
        var record = await portal.PublishAsync(WrittenAgreements.Input("Останется"));
        await portal.HideAsync(RecordKind.Agreement, record.RecordId);
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        var answer = await SubmitAsync(reviewer, RecordLinks.Delete(RecordKind.Agreement, record.RecordId), "");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.ReadPageAsync()).QuerySelector(".govuk-error-message").ShouldNotBeNull();
        (await portal.LiveAsync(RecordKind.Agreement, record.RecordId)).ShouldNotBeNull();
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string address, string reason)
    {
        var form = (IHtmlFormElement)(await client.GetPageAsync(address)).GetElementById("form")!;
        return await client.SubmitAsync(form, new Dictionary<string, string?> { ["Input.Reason"] = reason });
    }
}
