using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// Shows a short form with what was typed before its session ended, and does nothing else with it: the page answers as
/// to a look at it, and its fields show what was sent. docs/decisions/0015-what-is-typed-is-kept.md
/// </summary>
public sealed class ShownAgainFilter(Text text) : IAsyncPageFilter
{
    /// <summary>Sent as <c>command</c>.</summary>
    public const string Command = "show-again";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        // The page that reports a form that cannot be read does not read it once more.
        var request = context.HttpContext.Request;
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null
            && HttpMethods.IsPost(request.Method) && request.HasFormContentType && Command == CommandOf(request))
        {
            context.HandlerMethod = context.ActionDescriptor.HandlerMethods
                .FirstOrDefault(h => h.Name is null && HttpMethods.IsGet(h.HttpMethod));
            context.HttpContext.ShowWarning(text["Manage.ResumedText"]);
        }

        return Task.CompletedTask;
    }

    /// <exception cref="BadHttpRequestException">It is no form that can be read; every page would meet that later.</exception>
    private static string CommandOf(HttpRequest request)
    {
        try
        {
            return request.Form["command"].ToString();
        }
        catch (InvalidDataException unreadable)
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, unreadable);
        }
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();
}
