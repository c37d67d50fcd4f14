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

    /// <summary>Presses a button of the page, as its form says it: the field <c>command</c>.</summary>
    public static Task<HttpResponseMessage> CommandAsync(
        this HttpClient client, string path, string command, Dictionary<string, string>? fields = null) =>
        client.PostAsync(path, new Dictionary<string, string>(fields ?? []) { ["command"] = command });
}
