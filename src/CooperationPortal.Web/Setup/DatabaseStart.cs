using CooperationPortal.Web.Setup.EmbeddedPostgres;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Has the database ready before the first request is answered, and stops the embedded one after the last.
/// </summary>
internal sealed class DatabaseStart(IServiceProvider services, PortalOptions options, IHostEnvironment environment)
    : IHostedService
{
    private readonly EmbeddedServer? _embedded = services.GetService<EmbeddedServer>();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var preparation = await services.OpenDatabaseAsync(cancellationToken);
        if (!options.MigrateAtStart)
        {
            return;
        }

        await preparation.MigrateAsync(cancellationToken);
        if (_embedded is not null && options.DemoData && !environment.IsProduction())
        {
            await LoadDemoDataOnceAsync(preparation, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _embedded?.StopAsync() ?? Task.CompletedTask;

    /// <summary>
    /// A file beside the database remembers it, so that demo records which somebody has deleted stay away.
    /// </summary>
    private async Task LoadDemoDataOnceAsync(DatabasePreparation preparation, CancellationToken cancellationToken)
    {
        var loaded = Path.Combine(options.DataFolder, "postgres", "demo-data-loaded");
        if (!File.Exists(loaded))
        {
            await preparation.LoadDemoDataAsync(cancellationToken);
            await File.WriteAllTextAsync(loaded, "", CancellationToken.None);
        }
    }
}
