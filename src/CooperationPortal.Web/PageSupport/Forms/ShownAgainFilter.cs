using CooperationPortal.Web.PageSupport.Localisation;
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
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Form["command"] == Command)
        {
            context.HandlerMethod = context.ActionDescriptor.HandlerMethods
                .FirstOrDefault(h => h.Name is null && HttpMethods.IsGet(h.HttpMethod));
            context.HttpContext.ShowWarning(text["Manage.ResumedText"]);
        }

        return Task.CompletedTask;
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();
}
