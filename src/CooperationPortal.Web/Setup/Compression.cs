using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Pages of the public travel compressed. Those of people who have signed in do not: from the length of a page that holds
/// a secret beside words of an address, another site could guess the secret (BREACH). Static files are compressed when
/// the portal is published.
/// </summary>
public static class Compression
{
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options => options.MimeTypes =
            ["text/html", "application/json", "application/xml", "application/atom+xml", "text/csv", "text/calendar"]);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Without this nothing is compressed over HTTPS; to be called when it is known who asks.</summary>
    public static void AllowCompressionForThePublic(this WebApplication app) => app.Use((context, next) =>
    {
        // Not there where the browser takes no compressed answers.
        if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = context.User.Identity is { IsAuthenticated: true }
                ? HttpsCompressionMode.DoNotCompress
                : HttpsCompressionMode.Compress;
        }

        return next(context);
    });
}
