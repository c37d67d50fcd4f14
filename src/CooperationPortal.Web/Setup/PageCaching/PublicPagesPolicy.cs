using System.Globalization;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace CooperationPortal.Web.Setup.PageCaching;

/// <summary>
/// Keeps the pages that everybody is shown alike: of readers without an account, in the state that the records are in, on
/// this day, in the theme and the compression that the browser takes. Files of lists are written as they are read, and not kept.
/// </summary>
internal sealed class PublicPagesPolicy(PublicVersion version, TimeProvider time, KeptPagesLog log) : IOutputCachePolicy
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly string[] Encodings = ["br", "gzip"];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var request = context.HttpContext.Request;
        if (version.Current is not { } state || !IsPublicPage(context.HttpContext) || !IsOfAnybody(request))
        {
            return ValueTask.CompletedTask;
        }

        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["shown"] = string.Join(
            ' ',
            state,
            time.Today().ToString("O", CultureInfo.InvariantCulture),
            Preferences.Theme(request),
            Encodings.FirstOrDefault(e => Takes(request, e)));

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        log.Add(context.HttpContext);

        return ValueTask.CompletedTask;
    }

    /// <summary>A reader who left half-way leaves half a page behind.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode is not StatusCodes.Status200OK
            || response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is not true
            || response.Headers.ContainsKey(HeaderNames.SetCookie)
            || response.Headers.CacheControl.ToString().Contains(CacheControlHeaderValue.NoStoreString, StringComparison.Ordinal)
            || context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Kept pages are told apart by parameters: the address that leads to the one without its question mark has none either.</summary>
    private static bool IsPublicPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && RequestLanguage.OfPath(context) is not null
        && !Path.HasExtension(context.Request.Path)
        && !EmptyParametersFilter.IsBare(context.Request);

    /// <summary>No account, nothing that one page tells the next: no cookies but those of the choices in the key.</summary>
    private static bool IsOfAnybody(HttpRequest request) =>
        request.Cookies.Keys.All(name => name is Preferences.ThemeCookie or RequestLanguage.Cookie)
        && !request.Headers.ContainsKey(HeaderNames.Authorization);

    private static bool Takes(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == encoding && e.Quality is not 0);
}
