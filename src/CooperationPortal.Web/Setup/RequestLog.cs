using System.Diagnostics;
using CooperationPortal.Web.Setup.PageCaching;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// One event a request. It names the route and not the address: an address may hold what somebody searched for, or the
/// token of a link that was mailed. Of kept pages one event tells for a minute.
/// </summary>
public static class RequestLog
{
    internal const string Category = "CooperationPortal.Requests";

    private static readonly object Route = new();

    /// <summary>To be called before all that may answer.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        app.Use(async (context, next) =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                Write(logger, context, Stopwatch.GetElapsedTime(started));
            }
        });
    }

    /// <summary>To be called after routing. The first route counts: that of an error page comes second.</summary>
    public static void UseRouteOfRequestLog(this WebApplication app) =>
        app.Use((context, next) =>
        {
            context.Items.TryAdd(Route, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)");

            return next(context);
        });

    private static void Write(ILogger logger, HttpContext context, TimeSpan elapsed)
    {
        var route = context.Items[Route] as string ?? "(none)";
        var status = context.Response.StatusCode;
        if (Activity.Current is { } span)
        {
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.request.method", context.Request.Method);
            span.SetTag("http.route", route);
            span.SetTag("http.response.status_code", status);
        }

        var level = LevelOf(context, route);
        if (!logger.IsEnabled(level))
        {
            return;
        }

        logger.Log(
            level,
            "{Method} {Route} answered {Status} in {Elapsed:0.0} ms",
            context.Request.Method, route, status, elapsed.TotalMilliseconds);
    }

    private static LogLevel LevelOf(HttpContext context, string route) => context.Response.StatusCode switch
    {
        >= 500 => LogLevel.Error,
        _ when route.StartsWith("/health", StringComparison.Ordinal) => LogLevel.Debug,
        _ when KeptPagesLog.IsKept(context) => LogLevel.Debug,
        _ when Path.HasExtension(context.Request.Path) => LogLevel.Debug,
        _ => LogLevel.Information,
    };
}
