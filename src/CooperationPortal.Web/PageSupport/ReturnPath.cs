using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Diagnostics;

namespace CooperationPortal.Web.PageSupport;

/// <summary>Where a form in the header leads back to: the page the reader is on, also when it shows an error.</summary>
public static class ReturnPath
{
    public static string Of(HttpRequest request)
    {
        if (request.HttpContext.PreviewAddress() is { } preview)
        {
            return preview;
        }

        // The answer to a POST has no address of its own; its form has the same one.
        var (path, query) = Original(request);
        return path.ToUriComponent() + query.ToUriComponent();
    }

    public static (PathString Path, QueryString Query) Original(HttpRequest request)
    {
        var features = request.HttpContext.Features;
        if (features.Get<IExceptionHandlerPathFeature>() is { } crashed)
        {
            return (crashed.Path, request.QueryString);
        }

        return features.Get<IStatusCodeReExecuteFeature>() is { } reExecuted
            ? (reExecuted.OriginalPath, new QueryString(reExecuted.OriginalQueryString))
            : (request.Path, request.QueryString);
    }
}
