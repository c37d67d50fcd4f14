using Microsoft.AspNetCore.OutputCaching;

namespace CooperationPortal.Web.Setup.PageCaching;

/// <summary>
/// Public pages are made once for all readers and kept, until something that they may show is written: docs/decisions/0023.
/// </summary>
public static class PageCache
{
    private const long Megabyte = 1024 * 1024;

    public static void AddPageCache(this WebApplicationBuilder builder)
    {
        var size = PortalOptions.Read(builder.Configuration, builder.Environment).PageCacheMegabytes;
        if (size <= 0)
        {
            return;
        }

        builder.Services.AddSingleton<PublicVersion>();
        builder.Services.AddSingleton<KeptStates>();
        builder.Services.AddSingleton<PublicPagesPolicy>();
        builder.Services.AddHostedService<PublicChangeListener>();
        builder.Services.AddSingleton<ReadyPages>();
        builder.Services.AddSingleton<KeptPagesLog>();
        builder.Services.AddHostedService(services => services.GetRequiredService<KeptPagesLog>());
        builder.Services.AddOutputCache(options =>
        {
            options.SizeLimit = size * Megabyte;
            options.MaximumBodySize = Megabyte;
        });
        builder.Services.AddOptions<OutputCacheOptions>().Configure<PublicPagesPolicy>((options, policy) => options.AddBasePolicy(policy));
    }

    /// <summary>To be called before all that a page which is ready needs no more; after it is known how the reader came.</summary>
    public static void UseReadyPages(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PortalOptions>().PageCacheMegabytes > 0)
        {
            var ready = app.Services.GetRequiredService<ReadyPages>();
            app.Use(ready.AnswerAsync);
        }
    }

    /// <summary>To be called before compression, so that a page is compressed once, and after the cookies are cleared.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PortalOptions>().PageCacheMegabytes > 0)
        {
            app.UseOutputCache();
        }
    }

    /// <summary>To be called when it is known who asks.</summary>
    public static void UseKeptReads(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PortalOptions>().PageCacheMegabytes > 0)
        {
            KeptStates.Use(app);
        }
    }
}
