using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.WebEncoders;

namespace CooperationPortal.Web.Setup;

/// <summary>Four languages: docs/decisions/0010-localisation.md.</summary>
public static class Localisation
{
    public static IServiceCollection AddPortalLocalisation(this IServiceCollection services)
    {
        services.AddSingleton<TextCatalog>();
        services.AddSingleton<Text>();
        services.AddLanguages();
        services.AddSingleton<Moments>();
        services.AddSingleton<UrlHelperFactory>();
        services.AddSingleton<IUrlHelperFactory, LanguageUrlHelperFactory>();
        services.Configure<RouteOptions>(o => o.SetParameterPolicy<LanguageConstraint>("lang"));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            // Of a culture that can be changed each request would get a copy, and work out its formats anew.
            CultureInfo[] cultures = [.. LanguageTag.Interface.Select(CultureInfo.GetCultureInfo)];
            options.SetDefaultCulture(LanguageTag.Russian);
            (options.SupportedCultures, options.SupportedUICultures) = (cultures, cultures);
            options.RequestCultureProviders = [new RequestLanguage()];
        });

        // Otherwise each Cyrillic letter and each Chinese character would be written as &#x….
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    public static void UsePortalLocalisation(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use(RememberLanguageAsync);
    }

    /// <summary>
    /// A reader who moves within the portal to another language has chosen it. A link from elsewhere is no choice,
    /// and neither is a crawler's visit, so that its answer stays without a cookie and can be cached.
    /// </summary>
    private static Task RememberLanguageAsync(HttpContext context, RequestDelegate next)
    {
        var culture = RequestLanguage.OfPath(context);
        var chosenHere = context.Request.Headers["Sec-Fetch-Site"] == "same-origin"
            && context.Request.Headers["Sec-Fetch-Mode"] == "navigate";
        if (culture is not null && chosenHere && RequestLanguage.Segment != context.Request.Cookies[RequestLanguage.Cookie])
        {
            Preferences.Remember(context, RequestLanguage.Cookie, RequestLanguage.Segment);
        }

        return next(context);
    }
}
