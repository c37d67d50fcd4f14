using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooperationPortal.Web.PageSupport;

/// <summary>
/// Razor Pages shows a page to a form that none of its handlers takes, without having loaded anything for it. Pages that have no
/// handler at all, such as those of errors, load nothing.
/// </summary>
public sealed class UnhandledMethodFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;

        // Methods of the class that only look like a handler ("OnPageHandlerExecuting") are listed here too.
        var takesRequests = context.ActionDescriptor.HandlerMethods
            .Any(handler => HttpMethods.IsGet(handler.HttpMethod) || HttpMethods.IsPost(handler.HttpMethod));
        if (context.HandlerMethod is null && takesRequests && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
