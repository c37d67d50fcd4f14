using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Account;

/// <summary>What people do with their accounts.</summary>
internal static class Account
{
    public static async Task<HttpResponseMessage> PostForgottenAsync(this HttpClient client, string email)
    {
        var page = await client.GetPageAsync("/account/forgotten");
        return await client.SubmitAsync(page.FormWith("Input.Email"), new Dictionary<string, string?> { ["Input.Email"] = email });
    }

    /// <summary>Sets up codes; what the app holds, and what was written down.</summary>
    public static async Task<(string Key, IReadOnlyList<string> Written)> SetUpCodesAsync(this HttpClient client)
    {
        var page = await client.GetPageAsync("/account/codes");
        var key = page.QuerySelector(".key-groups")!.TextContent;
        var answer = await client.SubmitAsync(page.FormWith("Input.Code"), new Dictionary<string, string?> { ["Input.Code"] = Totp.Of(key) });
        var written = (await answer.ReadPageAsync()).QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).ToList();
        written.ShouldNotBeEmpty();
        return (key, written);
    }

    /// <summary>Gives a code at the second step, which that page shows.</summary>
    public static async Task<HttpResponseMessage> GiveCodeAsync(this HttpClient client, HttpResponseMessage step, string code)
    {
        var page = await step.ReadPageAsync();
        return await client.SubmitAsync(page.FormWith("Input.Code"), new Dictionary<string, string?> { ["Input.Code"] = code });
    }

    public static IHtmlFormElement FormWith(this IHtmlDocument page, string field) =>
        page.Forms.Single(f => f.QuerySelector($"[name='{field}']") is not null);
}
