using Microsoft.AspNetCore.Rewrite;

namespace CooperationPortal.Web.Setup;

/// <summary>Each public page has one address: with a slash after it, it leads there.</summary>
public static class TrailingSlashes
{
    // Only below a language: a path that begins with two slashes would lead to another host.
    private static readonly RewriteOptions Options = new RewriteOptions()
        .AddRedirect("^((?:ru|en|zh|uz)(?:/.*[^/])?)/+$", "$1", StatusCodes.Status301MovedPermanently);

    public static void UseOneAddress(this WebApplication app) => app.UseWhen(
        context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method),
        branch => branch.UseRewriter(Options));
}
