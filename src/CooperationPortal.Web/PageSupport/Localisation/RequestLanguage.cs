using System.Globalization;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>The language of a request: the address says it, else the reader's choice, else the browser.</summary>
public sealed class RequestLanguage : RequestCultureProvider
{
    public const string Cookie = "lang";

    /// <summary>The address segment of the current language: ru, en, zh or uz.</summary>
    public static string Segment => LanguageTag.ToUrlSegment(CultureInfo.CurrentUICulture.Name)!;

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Of(httpContext)));

    /// <summary>The culture that the first segment of the address names, or null where the address names none.</summary>
    public static string? OfPath(HttpContext context)
    {
        // An error page is run under its own address; the reader's is the one that failed.
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Request.Path.Value;
        var first = path?.Split('/', 3) is ["", var segment, ..] ? segment : null;
        return LanguageTag.UrlSegments.Contains(first) ? LanguageTag.FromUrlSegment(first) : null;
    }

    private static string Of(HttpContext context) =>
        OfPath(context)
        ?? LanguageTag.FromUrlSegment(context.Request.Cookies[Cookie])
        ?? OfBrowser(context.Request)
        ?? LanguageTag.Russian;

    private static string? OfBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => LanguageTag.ToUrlSegment(language.Value.ToString()))
        .Select(LanguageTag.FromUrlSegment)
        .FirstOrDefault(culture => culture is not null);
}
