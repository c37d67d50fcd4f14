using Microsoft.AspNetCore.Rewrite;

namespace CooperationPortal.Web.Setup;

/// <summary>Each public page has one address: with a slash after it, it leads there.</summary>
public static class TrailingSlashes
{
    // Of two slashes the first is no end of a page: the address of another host could follow it.
    private static readonly RewriteOptions Options = new RewriteOptions()
        .AddRedirect("^((?:ru|en|zh|uz)(?:/.*[^/])?)/+$", "$1", StatusCodes.Status301MovedPermanently);

    public static void UseOneAddress(this WebApplication app) => app.UseWhen(
        context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method),
        branch => branch.UseRewriter(Options));
}
