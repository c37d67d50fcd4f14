using AngleSharp.Html.Dom;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>People without an account who leave a mail address: whom a party named, and a reader who reports.</summary>
public static class Contacts
{
    /// <summary>Somebody of a party is asked for its word; the agreement's reference.</summary>
    public static async Task<string> AskPartyAsync(this PortalFixture portal, string person, string email)
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var page = await editor.GetPageAsync($"/manage/agreements/{head.Reference}/confirmations");
        var form = page.Forms.Single(f => f.QuerySelector("[name='Ask.Email']") is not null);
        var asked = await editor.SubmitAsync(form, new Dictionary<string, string?>
        {
            ["Ask.PartyId"] = page.QuerySelector("[name='Ask.PartyId']")!.GetAttribute("value"),
            ["Ask.Person"] = person,
            ["Ask.Email"] = email,
            ["Ask.Language"] = "ru",
        });
        asked.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return head.Reference!;
    }

    public static async Task ReportErrorAsync(this PortalFixture portal, string text, string email)
    {
        var reader = portal.NewClient();
        var page = await reader.GetPageAsync("/ru/report?about=/ru");
        var sent = await reader.SubmitAsync(
            (IHtmlFormElement)page.QuerySelector("main form:has([name='Input.Text'])")!,
            new Dictionary<string, string?> { ["Input.Text"] = text, ["Input.Contact"] = email });
        sent.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }
}
