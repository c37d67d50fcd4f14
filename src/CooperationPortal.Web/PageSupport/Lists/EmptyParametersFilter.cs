using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>
/// A form without script sends its empty boxes along, and one in which nothing was chosen a bare question mark. The address that
/// people keep and send on is the one without them; as none is left in it, it leads no further.
/// </summary>
public sealed class EmptyParametersFilter : IResourceFilter
{
    /// <summary>A question mark with nothing behind it.</summary>
    public static bool IsBare(HttpRequest request) => request.QueryString.HasValue && request.Query.Count == 0;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) && (IsBare(request) || request.Query.Any(q => q.Value.Any(string.IsNullOrEmpty))))
        {
            var told = request.Query.SelectMany(q => q.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(q.Key, v!)));
            context.Result = new LocalRedirectResult(
                (request.PathBase + request.Path).ToUriComponent() + new QueryBuilder(told).ToQueryString());
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
