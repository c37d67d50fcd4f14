using CooperationPortal.Core.Data;
using Npgsql;

namespace CooperationPortal.Web.Setup.PageCaching;

/// <summary>
/// Hears from the database that public records were written, by whichever node or program. It has a connection of its own:
/// behind a pooler that must be one of a session.
/// </summary>
internal sealed class PublicChangeListener(
    IServiceProvider services, PublicVersion version, TimeProvider time, ILogger<PublicChangeListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // A connection that broke without a word is noticed by asking.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Changes are not heard; pages are made anew for each reader until they are");
            }
            finally
            {
                version.EndHearing();
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        // The embedded server has an address only once it runs.
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, _) => version.Advance();
        await ExecuteAsync(connection, $"listen {PublicChanges.Channel}", cancellationToken);
        version.BeginHearing();
        try
        {
            while (true)
            {
                if (!await connection.WaitAsync(Silence, cancellationToken))
                {
                    await ExecuteAsync(connection, "select 1", cancellationToken);
                }
            }
        }
        finally
        {
            // The pool gives connections to others as they are: this one is not for them.
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
