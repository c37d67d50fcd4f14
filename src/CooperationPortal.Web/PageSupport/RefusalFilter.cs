using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooperationPortal.Web.PageSupport;

/// <summary>The one place that says which status a refusal of Core is.</summary>
public sealed class RefusalFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (StatusOf(context.Exception) is { } status)
        {
            context.Result = new StatusCodeResult(status);
            context.ExceptionHandled = true;
        }
    }

    /// <summary>Null for an exception that is no refusal.</summary>
    public static int? StatusOf(Exception exception) => exception switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        NotAllowedException => StatusCodes.Status403Forbidden,
        ConflictException => StatusCodes.Status409Conflict,
        _ => null,
    };
}
