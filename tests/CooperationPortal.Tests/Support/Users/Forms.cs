using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Support.Users;

/// <summary>Posts that no page of the portal offers, as somebody sends them who tries out addresses.</summary>
public static class Forms
{
    /// <summary>Posts the fields with a valid token of that person.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this HttpClient client, string path, IReadOnlyDictionary<string, string> fields)
    {
        var page = await client.GetPageAsync("/account/sign-out");
        var token = (IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!;
        return await client.PostAsync(
            path, new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token.Value))));
    }
}
