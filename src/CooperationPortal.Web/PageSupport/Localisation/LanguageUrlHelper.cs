using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>
/// Gives links to public pages the language of the request. Routing forgets ambient values when a link leads to another
/// page (learn.microsoft.com/aspnet/core/fundamentals/routing#url-generation-concepts), so each link would have to say it.
/// </summary>
public sealed class LanguageUrlHelperFactory(UrlHelperFactory inner) : IUrlHelperFactory
{
    public IUrlHelper GetUrlHelper(ActionContext context) => new LanguageUrlHelper(inner.GetUrlHelper(context));

    private sealed class LanguageUrlHelper(IUrlHelper inner) : IUrlHelper
    {
        public ActionContext ActionContext => inner.ActionContext;

        public string? Action(UrlActionContext actionContext) => inner.Action(actionContext);

        public string? Content(string? contentPath) => inner.Content(contentPath);

        public bool IsLocalUrl(string? url) => inner.IsLocalUrl(url);

        public string? Link(string? routeName, object? values) => inner.Link(routeName, values);

        public string? RouteUrl(UrlRouteContext routeContext)
        {
            var values = new RouteValueDictionary(routeContext.Values);
            if (values["page"] is string page && page.StartsWith("/Browse/", StringComparison.Ordinal))
            {
                values.TryAdd("lang", RequestLanguage.Segment);
                routeContext.Values = values;
            }

            return inner.RouteUrl(routeContext);
        }
    }
}
