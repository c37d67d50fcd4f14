using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Commands;

/// <summary>A way into the portal, and who may take it.</summary>
/// <param name="Policy">The policies that all must hold, "anonymous" where all may pass, "-" where nobody has
/// decided.</param>
public sealed record RouteLine(string Method, string Path, string Policy)
{
    public override string ToString() => $"{Method} {Path} {Policy}";
}

/// <summary>Reads the endpoints of the built host.</summary>
public static class RouteList
{
    public const string Undecided = "-";

    private const string Anonymous = "anonymous";

    public static IReadOnlyList<RouteLine> Read(IEnumerable<EndpointDataSource> sources) =>
    [
        .. sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(LinesOf).Distinct()
            .OrderBy(line => line.Path, StringComparer.Ordinal).ThenBy(line => line.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<RouteLine> LinesOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        var policy = PolicyOf(endpoint.Metadata);

        return MethodsOf(endpoint.Metadata).Select(method => new RouteLine(method, path, policy));
    }

    private static IEnumerable<string> MethodsOf(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page)
        {
            // Methods of the class that only look like a handler ("OnPageHandlerExecuting") are listed here too.
            var handled = page.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct();

            return handled.Where(method => HttpMethods.IsGet(method) || HttpMethods.IsPost(method)).DefaultIfEmpty("*");
        }

        return metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"];
    }

    private static string PolicyOf(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return Anonymous;
        }

        var policies = metadata.GetOrderedMetadata<IAuthorizeData>()
            .Select(data => data.Policy ?? (data.Roles is null ? "signed-in" : $"roles:{data.Roles}"))
            .Distinct()
            .ToList();

        return policies.Count > 0 ? string.Join('+', policies) : Undecided;
    }
}
