using Microsoft.AspNetCore.Http.Features;

namespace CooperationPortal.Web.Setup;

/// <summary>How much one request may bring, and how long it may take over it.</summary>
public static class RequestLimits
{
    /// <summary>
    /// The largest form without files. Pages that take files carry <c>[RequestSizeLimit(RequestLimits.Upload)]</c>.
    /// </summary>
    public const int Form = 2 * 1024 * 1024;

    /// <summary>The largest form with files.</summary>
    public const int Upload = 30 * 1024 * 1024;

    /// <summary>An agreement of many parties and commitments has some thousand fields.</summary>
    private const int Fields = 5_000;

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Form;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = Fields;
            form.MultipartBodyLengthLimit = Upload;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }
}
