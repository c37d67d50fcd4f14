namespace CooperationPortal.Web.Commands;

internal sealed class RoutesCommand : ICommand
{
    public string Name => "routes";

    public string Summary => "list every METHOD /path with the policy that guards it";

    public Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken)
    {
        foreach (var route in RouteList.Read(((IEndpointRouteBuilder)app).DataSources))
        {
            Console.WriteLine(route);
        }

        return Task.FromResult(0);
    }
}
