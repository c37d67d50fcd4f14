using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CooperationPortal.Web.Setup;

/// <summary>The languages that administrators keep, as pages name and offer them.</summary>
public static class Languages
{
    private const string ErrorPages = "/Errors/";

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton<KnownLanguages>();
        services.AddSingleton<LanguageNames>();
        services.AddSingleton<LanguageReading>();
    }

    /// <summary>Reads them before a page is made; after the cache of pages, which answers without, and after authorization.</summary>
    public static void UseLanguages(this IApplicationBuilder app)
    {
        var languages = app.ApplicationServices.GetRequiredService<LanguageReading>();
        app.Use(async (context, next) =>
        {
            if (IsPage(context) && !await languages.EnsureAsync(context.RequestAborted)
                && context.Features.Get<IOutputCacheFeature>() is { } cache)
            {
                cache.Context.AllowCacheStorage = false;
            }

            await next(context);
        });
    }

    /// <summary>Those that report errors do without the database.</summary>
    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        && !page.ViewEnginePath.StartsWith(ErrorPages, StringComparison.Ordinal);
}
