namespace CooperationPortal.Web.Api;

/// <summary>Addresses that are read, by those too who ask for the head alone: programs that check links, feeds and site maps.</summary>
public static class ReadRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Methods, handler);
}
