using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooperationPortal.Web.PageSupport;

/// <summary>An address that asks a public page for what it does not know, or names a record by blanks, is that of nothing.</summary>
public sealed class UnreadableAddressFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var isRead = !HttpMethods.IsPost(context.HttpContext.Request.Method);
        if ((isRead && !context.ModelState.IsValid) || context.RouteData.Values.Values.OfType<string>().Any(string.IsNullOrWhiteSpace))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
