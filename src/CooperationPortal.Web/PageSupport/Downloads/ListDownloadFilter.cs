using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>
/// Answers <c>/ru/agreements.csv?state=…</c> in the place of the page <c>/ru/agreements?state=…</c>, after the page has
/// read its filter from the address, so that both can only mean the same list.
/// </summary>
public sealed class ListDownloadFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.RouteData.Values[ListDownloadRoutes.Format] is not string suffix)
        {
            return next();
        }

        context.Result = new NotFoundResult();
        if (context.HandlerInstance is PageModel page and IListPage list && ListFormats.Find(suffix) is { } format)
        {
            var addresses = new Addresses(page.Url);
            var download = list.Download(addresses);
            if (format.Fits(download))
            {
                context.Result = new ListDownloadResult(download, format, addresses);
            }
        }

        return Task.CompletedTask;
    }
}
