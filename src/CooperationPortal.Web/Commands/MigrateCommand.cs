using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Commands;

/// <summary>For servers where the web nodes themselves may not change the schema.</summary>
internal sealed class MigrateCommand : ICommand
{
    public string Name => "migrate";

    public string Summary => "bring the database and its reference data up to date";

    public async Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken)
    {
        var preparation = await app.Services.OpenDatabaseAsync(cancellationToken);
        await preparation.MigrateAsync(cancellationToken);

        return 0;
    }
}
