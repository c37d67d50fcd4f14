using System.Globalization;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>A list in a format, sent while it is read.</summary>
public sealed class ListDownloadResult(ListDownload list, ListFormat format, Addresses addresses) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "public, no-cache";
        if (ListState.IsKnownTo(http))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = format.MediaType;
        http.Response.Headers.ContentDisposition = Disposition().ToString();
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        var services = http.RequestServices;
        var answer = new ListAnswer(
            list,
            http.Response.Body,
            services.GetRequiredService<Text>(),
            addresses,
            addresses.WithoutSuffix(format.Suffix),
            services.GetRequiredService<TimeProvider>().GetUtcNow());
        await format.WriteAsync(answer, http.RequestAborted);
    }

    /// <summary>A name in ASCII for all, and the list's own name for those who read RFC 5987.</summary>
    private ContentDispositionHeaderValue Disposition() => new(format.IsFile ? "attachment" : "inline")
    {
        FileName = FileName(list.Name),
        FileNameStar = FileName(list.Title),
    };

    private string FileName(string name) => $"{name}-{RequestLanguage.Segment}.{format.Suffix}";
}
