using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Commands;

internal sealed class DemoCommand : ICommand
{
    public string Name => "demo";

    public string Summary => "load the demo records and accounts (not in Production)";

    public async Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken)
    {
        if (app.Environment.IsProduction())
        {
            Console.Error.WriteLine("Demo accounts have known passwords: they are not loaded in Production.");

            return 1;
        }

        var preparation = await app.Services.OpenDatabaseAsync(cancellationToken);
        await preparation.MigrateAsync(cancellationToken);
        await preparation.LoadDemoDataAsync(cancellationToken);

        return 0;
    }
}
