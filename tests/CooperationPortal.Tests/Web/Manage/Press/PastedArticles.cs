using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Core.Press;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Manage.Press;

/// <summary>Articles that tests paste, by the page that takes them.</summary>
internal static class PastedArticles
{
    public const string New = "/manage/press/new";

    public static IHtmlFormElement PressForm(this IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    public static async Task<HttpResponseMessage> PasteAsync(
        this HttpClient editor, string? text = null, string title = "Встреча врачей", string? url = null) =>
        await editor.SubmitAsync((await editor.GetPageAsync(New)).PressForm(), new Dictionary<string, string?>
        {
            ["Input.Text"] = text ?? ArticleTexts.Khabarovsk,
            ["Input.Title"] = title,
            ["Input.Language"] = "ru",
            ["Input.Url"] = url,
        });

    /// <summary>The id under which the article is kept.</summary>
    public static async Task<Guid> PastedAsync(this HttpClient editor, string? text = null) =>
        Guid.Parse((await editor.PasteAsync(text)).Headers.Location!.OriginalString.Split('/')[^1]);
}
