using System.Diagnostics;
using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Brings a database to the state that this version of the portal needs; as often as one likes, on any number of
/// nodes.
/// </summary>
public sealed class DatabasePreparation(
    IServiceScopeFactory scopes, PortalOptions options, ILogger<DatabasePreparation> logger)
{
    /// <summary>Any number will do, as long as all nodes take the same.</summary>
    private const long LockKey = 0x434F4F50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Waits for a server that is still starting, and refuses one that may lose what it has acknowledged.
    /// </summary>
    public async Task CheckServerAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database;
        await CreateIfMissingAsync(database, cancellationToken);
        var unsafeSettings = await database
            .SqlQuery<string>($"""
                select name as "Value" from pg_settings
                where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                """)
            .ToListAsync(cancellationToken);
        if (unsafeSettings.Count > 0 && !options.AllowUnsafeDatabase)
        {
            throw new StartRefusedException(
                $"The PostgreSQL server may lose what it has acknowledged: {string.Join(", ", unsafeSettings)} is off. "
                + "Turn it on, the portal does not start without it.");
        }
    }

    /// <summary>Applies the migrations, then the reference data. One node does it while the others wait.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        ExclusivelyAsync(
            async services =>
            {
                var database = services.GetRequiredService<PortalDbContext>().Database;
                database.SetCommandTimeout(TimeSpan.FromMinutes(10));
                await database.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
                var pending = (await database.GetPendingMigrationsAsync(cancellationToken)).Count();
                if (pending > 0)
                {
                    logger.LogInformation("Bringing the database up to date ({Count} migrations) …", pending);
                    await database.MigrateAsync(cancellationToken);
                }

                await SeedAsync(services, SeedKind.Reference, cancellationToken);
                if (options.WebRole.Length > 0)
                {
                    var source = services.GetRequiredService<NpgsqlDataSource>();
                    await WebRole.GrantAsync(source, options.WebRole, cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>Loads the demo records and accounts.</summary>
    public Task LoadDemoDataAsync(CancellationToken cancellationToken) =>
        ExclusivelyAsync(services => SeedAsync(services, SeedKind.Demo, cancellationToken), cancellationToken);

    private static async Task CreateIfMissingAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var creator = database.GetService<IRelationalDatabaseCreator>();
                if (!await creator.ExistsAsync(cancellationToken))
                {
                    await creator.CreateAsync(cancellationToken);
                }

                return;
            }
            catch (NpgsqlException exception) when (exception.IsTransient && watch.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            }
        }
    }

    private static async Task SeedAsync(IServiceProvider services, SeedKind kind, CancellationToken cancellationToken)
    {
        services.GetRequiredService<PortalDbContext>().Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
        foreach (var seed in services.GetServices<IDataSeed>().Where(seed => seed.Kind == kind))
        {
            await seed.SeedAsync(cancellationToken);
        }
    }

    private async Task ExclusivelyAsync(Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var source = scope.ServiceProvider.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await LockAsync("select pg_advisory_lock($1)", connection, cancellationToken);
        try
        {
            await work(scope.ServiceProvider);
        }
        finally
        {
            await LockAsync("select pg_advisory_unlock($1)", connection, CancellationToken.None);
        }
    }

    private static async Task LockAsync(string sql, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters = { new() { Value = LockKey } },
            CommandTimeout = 600,
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
