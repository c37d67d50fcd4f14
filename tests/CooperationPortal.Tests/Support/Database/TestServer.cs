using System.Diagnostics;
using CooperationPortal.Core.Data;
using CooperationPortal.Web.Setup;
using CooperationPortal.Web.Setup.EmbeddedPostgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CooperationPortal.Tests.Support.Database;

/// <summary>
/// One PostgreSQL server for a test run, thrown away at its end, with a template database that has the schema and the
/// reference data, and another that has the demo data too. Safety is off: what is lost in a crash is only test data.
/// </summary>
public static class TestServer
{
    private const string Template = "portal_template";
    private const string DemoTemplate = "demo_template";

    private static readonly Lazy<Task<EmbeddedServer>> Running = new(StartAsync);
    private static readonly Lazy<Task> Demo = new(FillDemoTemplateAsync);
    private static int _databases;

    /// <summary>Makes a database of one's own, a copy of the template, and gives its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync() => await CopyAsync(await Running.Value, Template);

    /// <summary>Makes a database of one's own with the demo records and accounts.</summary>
    public static async Task<string> CreateDemoDatabaseAsync()
    {
        await Demo.Value;

        return await CopyAsync(await Running.Value, DemoTemplate);
    }

    /// <summary>Makes a database with nothing in it.</summary>
    public static async Task<string> CreateEmptyDatabaseAsync()
    {
        var server = await Running.Value;
        var name = $"empty_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(server, $"create database {name} template template0");

        return For(server, name);
    }

    public static async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync(await Running.Value, $"drop database {name} with (force)");
    }

    /// <summary>Stops the server, if any test has used it. The next run clears its folder away.</summary>
    public static async Task StopAsync()
    {
        if (Running.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            await (await Running.Value).StopAsync("immediate");
            RemoveLeftovers();
        }
    }

    private static async Task<EmbeddedServer> StartAsync()
    {
        RemoveLeftovers();
        var server = new EmbeddedServer(
            new EmbeddedServerOptions
            {
                NodeModules = Repository.NodeModules,
                DataFolder = Path.Combine(Runs, $"{Environment.ProcessId}"),
                BinariesFolder = Path.Combine(Repository.Data, "postgres-bin"),
                Database = Template,
                Durable = false,
                Settings = new Dictionary<string, string>
                {
                    ["fsync"] = "off",
                    ["full_page_writes"] = "off",
                    ["synchronous_commit"] = "off",
                    ["autovacuum"] = "off",
                    ["max_connections"] = "300",
                },
            },
            NullLogger.Instance);
        await server.StartAsync(CancellationToken.None);
        await FillAsync(server, Template, preparation => preparation.MigrateAsync(CancellationToken.None));

        return server;
    }

    private static async Task FillDemoTemplateAsync()
    {
        var server = await Running.Value;
        await ExecuteAsync(server, $"create database {DemoTemplate} template {Template} strategy file_copy");
        await FillAsync(server, DemoTemplate, preparation => preparation.LoadDemoDataAsync(CancellationToken.None));
    }

    /// <summary>A template that somebody is connected to cannot be copied.</summary>
    private static async Task FillAsync(EmbeddedServer server, string template, Func<DatabasePreparation, Task> fill)
    {
        await using (var services = TestServices.Create(For(server, template)))
        {
            await fill(services.GetRequiredService<DatabasePreparation>());
            await services.GetRequiredService<NpgsqlDataSource>().DisposeAsync();
        }

        await ExecuteAsync(server, $"alter database {template} allow_connections false");
    }

    private static async Task<string> CopyAsync(EmbeddedServer server, string template)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(server, $"create database {name} template {template} strategy file_copy");

        return For(server, name);
    }

    private static string Runs => Path.Combine(Repository.Data, "tests");

    private static string For(EmbeddedServer server, string database) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database }.ConnectionString;

    private static async Task ExecuteAsync(EmbeddedServer server, string sql)
    {
        var target = new NpgsqlConnectionStringBuilder(For(server, "postgres")) { CommandTimeout = 120 };
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// A run that was killed leaves its folder, and perhaps its server; a living one holds the owner's lock.
    /// </summary>
    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.Exists(Runs) ? Directory.GetDirectories(Runs) : [])
        {
            var folders = new ServerFolders(folder, "");
            if (!Directory.Exists(folders.Home) || OwnerLock.TryTake(folders.OwnerLock) is not { } ours)
            {
                continue;
            }

            if (folders.Postmaster.ServerProcess is { } process)
            {
                Process.GetProcessById(process).Kill();
            }

            ours.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}
