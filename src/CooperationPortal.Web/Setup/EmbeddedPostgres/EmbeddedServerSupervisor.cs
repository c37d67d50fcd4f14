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
            if (!server.IsRunning)
            {
                await RestartAsync(stoppingToken);
            }
        }
    }

    private async Task RestartAsync(CancellationToken stoppingToken)
    {
        logger.LogWarning("The embedded database has stopped by itself");
        try
        {
            await server.StartAsync(stoppingToken);

            // Each pooled connection leads to the server that is gone.
            NpgsqlConnection.ClearAllPools();
            logger.LogInformation("The embedded database runs again");
        }
        catch (EmbeddedServerException exception)
        {
            logger.LogError(exception, "The embedded database could not be restarted; trying again");
        }
    }
}
