using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Takes from the addresses of public pages what no page reads, such as the marks that networks and newsletters put on links. The
/// page is that without them, in all of its links, and one page is kept for all who come by such links: docs/decisions/0065.
/// </summary>
public static class KnownParameters
{
    /// <summary>To be called before pages are kept.</summary>
    public static void UseKnownParameters(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.QueryString.HasValue && IsRead(request.Method) && RequestLanguage.OfPath(context) is not null
            && !request.Query.Keys.All(PageParameters.Names.Contains))
        {
            request.QueryString = QueryString.Create(request.Query.Where(q => PageParameters.Names.Contains(q.Key)));
        }

        return next(context);
    });

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
