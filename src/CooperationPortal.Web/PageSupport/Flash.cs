using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport;

/// <summary>One sentence that the next page shows: what has just been done, and where it is to be seen.</summary>
public static class Flash
{
    private const string Done = "flash";
    private const string Url = "flash-url";
    private const string Warning = "flash-warning";

    public static void SetFlash(this ITempDataDictionary tempData, string text, string? url = null)
    {
        tempData[Done] = text;
        tempData[Url] = url;
    }

    public static void SetFlashWarning(this ITempDataDictionary tempData, string text) => tempData[Warning] = text;

    /// <summary>For the page that answers this very request.</summary>
    public static void ShowWarning(this HttpContext context, string text) => context.Items[Warning] = text;

    /// <summary>Temporary data is asked only where the browser has some: being asked, it answers with a cookie of its own.</summary>
    public static (string? Done, string? Url, string? Warning) ReadFlash(this ITempDataDictionary tempData, HttpRequest request) =>
        request.HttpContext.Items[Warning] is string now ? (null, null, now)
            : request.Cookies.ContainsKey(CookieTempDataProvider.CookieName)
                ? (tempData[Done] as string, tempData[Url] as string, tempData[Warning] as string)
                : default;
}
