using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Manage.PersonalData;

/// <summary>The two steps of an erasure.</summary>
internal static class ErasureForms
{
    public static async Task<HttpResponseMessage> EraseAsync(HttpClient admin, string address, string reason) =>
        await SendAsync(admin, await admin.GetPageAsync(address), reason);

    public static Task<HttpResponseMessage> SendAsync(HttpClient admin, IHtmlDocument plan, string reason) => admin.SubmitAsync(
        plan.Forms.Single(f => f.QuerySelector("[name='Input.Reason']") is not null), new Dictionary<string, string?> { ["Input.Reason"] = reason });
}
