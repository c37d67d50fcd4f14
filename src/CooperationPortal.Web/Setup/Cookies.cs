using Microsoft.AspNetCore.CookiePolicy;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// What holds for every cookie. Over HTTPS their names begin with <c>__Host-</c>, by which browsers know that no other
/// host may set them (RFC 6265bis, 4.1.3.2); over plain HTTP, on a developer's machine, that is not possible.
/// </summary>
public static class Cookies
{
    private const string Prefix = "__Host-";

    /// <summary>To be called before the error pages, which run a request a second time: the prefix is taken off once.</summary>
    public static void UsePortalCookies(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps)
            {
                context.Request.Headers.Cookie = string.Join("; ", OwnCookies(context.Request.Headers.Cookie));
            }

            return next(context);
        });
        app.UseCookiePolicy(new CookiePolicyOptions
        {
            HttpOnly = HttpOnlyPolicy.Always,
            Secure = CookieSecurePolicy.SameAsRequest,
            MinimumSameSitePolicy = SameSiteMode.Lax,
            OnAppendCookie = cookie => cookie.CookieName = NameFor(cookie.Context, cookie.CookieName),
            OnDeleteCookie = cookie => cookie.CookieName = NameFor(cookie.Context, cookie.CookieName),
        });
    }

    private static string NameFor(HttpContext context, string name) =>
        context.Request.IsHttps ? Prefix + name : name;

    private static IEnumerable<string> OwnCookies(IEnumerable<string?> headers) => headers
        .SelectMany(header => (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Where(cookie => cookie.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(cookie => cookie[Prefix.Length..]);
}
