using CooperationPortal.Core.Shared;
using CooperationPortal.Web.Api;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using HeaderNames = Microsoft.Net.Http.Headers.HeaderNames;

namespace CooperationPortal.Web.Setup;

/// <summary>What a reader may choose without an account, kept in a cookie: language and theme.</summary>
public static class Preferences
{
    public const string ThemeCookie = "theme";

    private static readonly string[] Themes = ["light", "dark"];

    /// <summary>light or dark where the reader has chosen; null follows the system.</summary>
    public static string? Theme(HttpRequest request) =>
        Array.Find(Themes, theme => theme == request.Cookies[ThemeCookie]);

    // No antiforgery token: the worst that another site can do is to change a colour, and a token in the header would
    // keep every public page out of the cache.
    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/language", ([FromForm] string? lang, [FromForm] string? from, HttpContext context) =>
            Choose(context, RequestLanguage.Cookie, lang, LanguageTag.UrlSegments, from))
            .DisableAntiforgery().AllowAnonymous();
        routes.MapPost("/account/theme", ([FromForm] string? theme, [FromForm] string? from, HttpContext context) =>
            Choose(context, ThemeCookie, theme, Themes, from))
            .DisableAntiforgery().AllowAnonymous();
        routes.MapRead("/", (HttpContext context) =>
        {
            // The language is the one of the cookie, else of the browser.
            context.Response.Headers.Vary = $"{HeaderNames.AcceptLanguage}, {HeaderNames.Cookie}";
            return TypedResults.LocalRedirect($"/{RequestLanguage.Segment}");
        }).AllowAnonymous();
    }

    internal static void Remember(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

    private static RedirectHttpResult Choose(
        HttpContext context, string cookie, string? value, IReadOnlyList<string> allowed, string? from)
    {
        if (value is not null && allowed.Contains(value))
        {
            Remember(context, cookie, value);
        }

        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(from) ? from! : "/");
    }
}
