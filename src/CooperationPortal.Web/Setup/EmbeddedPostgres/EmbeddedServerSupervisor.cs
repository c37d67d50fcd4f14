using Npgsql;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>
/// Brings the embedded server back when it dies under a running portal. In a portal that shares the server of another
/// one it also takes over, once that one has stopped.
/// </summary>
internal sealed class EmbeddedServerSupervisor(EmbeddedServer server, ILogger<EmbeddedServerSupervisor> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Whatever it is, a full disk for example, may pass; a fault that left this method would end the host.
            try
            {
                await RestartIfStoppedAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "The embedded database could not be restarted; trying again");
            }
        }
    }

    private async Task RestartIfStoppedAsync(CancellationToken stoppingToken)
    {
        if (server.IsRunning)
        {
            return;
        }

        logger.LogWarning("The embedded database has stopped by itself");
        await server.StartAsync(stoppingToken);

        // Each pooled connection leads to the server that is gone.
        NpgsqlConnection.ClearAllPools();
        logger.LogInformation("The embedded database runs again");
    }
}
