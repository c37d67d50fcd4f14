using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>The constraint <c>{lang:lang}</c> of public routes.</summary>
public sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values,
        RouteDirection routeDirection) =>
        values[routeKey] is string segment && LanguageTag.UrlSegments.Contains(segment);
}
