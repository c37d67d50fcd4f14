using System.Data.Common;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using Microsoft.AspNetCore.Diagnostics;

namespace CooperationPortal.Web.Setup;

/// <summary>A page for people and problem details (RFC 9457) for machines, whatever goes wrong.</summary>
public static class ErrorPages
{
    private const string Api = "/api";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !IsApi(context), pages =>
        {
            // The page that reports a crash runs without sign-in and database: both may be what has crashed.
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = StatusOf,
                AllowStatusCode404Response = true,
                ExceptionHandler = ErrorPage(app),
            });
            pages.UseStatusCodePagesWithReExecute("/errors/{0}");
        });
    }

    /// <summary>
    /// An address that nothing answers is "not found" for everybody. Without an endpoint the fallback policy would ask
    /// the reader to sign in first.
    /// </summary>
    public static void MapNotFound(this IEndpointRouteBuilder routes) =>
        routes.MapFallback("{**path}", () => TypedResults.NotFound()).AllowAnonymous();

    /// <summary>The status that an exception means.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        NotAllowedException => StatusCodes.Status403Forbidden,
        ConflictException => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        _ when RefusalFilter.StatusOf(exception) is { } refused => refused,
        _ when IsDatabaseAway(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Api);

    private static bool IsDatabaseAway(Exception? exception) =>
        exception is not null
        && (exception is DbException { IsTransient: true } || IsDatabaseAway(exception.InnerException));

    private static RequestDelegate ErrorPage(WebApplication app) => SecondRun.Of(app, branch =>
    {
        branch.Use((context, next) =>
        {
            context.Request.Path = $"/errors/{context.Response.StatusCode}";
            return next(context);
        });
        branch.UseRequestLocalization();
    });
}
