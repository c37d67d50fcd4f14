using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Readership;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.Setup.Jobs;
using Microsoft.Net.Http.Headers;

namespace CooperationPortal.Web.Setup;

/// <summary>Counts how often the public reads the page of a record, so that translators begin with what is read.</summary>
public static class ReadCounting
{
    // What fetches pages and reads none; the rest of those that hide it does no harm to an order.
    private static readonly string[] Machines = ["bot", "crawl", "spider", "curl", "wget", "python", "headless"];

    public static void AddReadCounting(this IServiceCollection services)
    {
        services.AddSingleton<ReadCounts>();
        services.AddHostedService<ReadershipWorker>();
    }

    /// <summary>Before the cache of pages, which answers without what comes after it.</summary>
    public static void UseReadCounting(this IApplicationBuilder app)
    {
        var counts = app.ApplicationServices.GetRequiredService<ReadCounts>();
        app.Use(async (context, next) =>
        {
            await next(context);
            Count(counts, context);
        });
    }

    /// <summary>Counts what was answered, if somebody read the page of a record.</summary>
    internal static void Count(ReadCounts counts, HttpContext context)
    {
        if (IsReading(context) && PageOf(context.Request.Path) is { } page)
        {
            counts.Add(page);
        }
    }

    private static bool IsReading(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Response.StatusCode == StatusCodes.Status200OK
        && context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true
        && context.User.Identity is not { IsAuthenticated: true }
        && context.Request.Headers[HeaderNames.UserAgent].ToString() is { Length: > 0 } browser
        && !Machines.Any(name => browser.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static ReadPage? PageOf(PathString path) =>
        path.Value?.Split('/') is ["", var lang, var segment, { Length: > 0 } key]
        && LanguageTag.FromUrlSegment(lang) is { } language
        && RecordLinks.KindOf(segment) is { } kind
            ? new ReadPage(kind, key, language)
            : null;
}

/// <summary>Writes down once a minute what was read on this node, and what is left when it stops.</summary>
internal sealed class ReadershipWorker(
    ReadCounts counts, JobLog jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger<ReadershipWorker> logger)
    : RepeatedJob(Job.Readership, TimeSpan.FromMinutes(1), jobs, scopes, time, logger)
{
    private readonly IServiceScopeFactory scopes = scopes;
    private readonly ILogger logger = logger;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await DoAsync(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception exception)
        {
            // A database that went first keeps nobody from stopping: a minute of readers is lost.
            logger.LogWarning(exception, "What was read in the last minute was not written down");
        }
    }

    protected override async Task DoAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        if (counts.Take() is { Count: > 0 } reads)
        {
            await services.GetRequiredService<ReadershipService>().AddAsync(reads, stoppingToken);
        }
    }
}
