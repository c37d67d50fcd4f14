using System.Diagnostics;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Web.Setup;
using CooperationPortal.Web.Setup.EmbeddedPostgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CooperationPortal.Tests.Support.Database;

/// <summary>
/// One PostgreSQL server for a test run, with a template database that has the schema and the reference data, and others
/// that have the demo data or made-up records too. The templates stay for the next run of the same build. Safety is off: what is lost in a
/// crash is only test data.
/// </summary>
public static class TestServer
{
    private const string Template = "portal_template";
    private const string DemoTemplate = "demo_template";
    private const string MadeUpTemplate = "made_up_template";

    /// <summary>How many agreements <see cref="CreateMadeUpDatabaseAsync"/> makes up.</summary>
    public const int MadeUpAgreements = 5000;

    private static readonly Lazy<Task<EmbeddedServer>> Running = new(StartAsync);
    private static readonly Lazy<Task> Demo = new(FillDemoTemplateAsync);
    private static readonly Lazy<Task> MadeUp = new(FillMadeUpTemplateAsync);
    private static int _databases;

    /// <summary>Makes a database of one's own, a copy of the template, and gives its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync() => await CopyAsync(await Running.Value, Template);

    /// <summary>Makes a database of one's own with the demo records and accounts.</summary>
    public static async Task<string> CreateDemoDatabaseAsync()
    {
        await Demo.Value;

        return await CopyAsync(await Running.Value, DemoTemplate);
    }

    /// <summary>Makes a database of one's own with so many made-up records that lists of what most have are longer than is counted.</summary>
    public static async Task<string> CreateMadeUpDatabaseAsync()
    {
        await MadeUp.Value;

        return await CopyAsync(await Running.Value, MadeUpTemplate);
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

    /// <summary>Stops the server, if any test has used it.</summary>
    public static async Task StopAsync()
    {
        if (Running.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            await (await Running.Value).StopAsync();
            RemoveLeftovers();
        }
    }

    private static async Task<EmbeddedServer> StartAsync()
    {
        RemoveLeftovers();
        var server = At(OfThisBuild);
        await server.StartAsync(CancellationToken.None);
        if (!server.IsOwner)
        {
            // Another run of this build is at work there.
            server = At($"{OfThisBuild}-{Environment.ProcessId}");
            await server.StartAsync(CancellationToken.None);
        }

        await DropLeftoversAsync(server);
        await FillAsync(
            server, Template, "template0",
            services => services.GetRequiredService<DatabasePreparation>().MigrateAsync(CancellationToken.None));

        return server;
    }

    private static EmbeddedServer At(string folder) =>
        new(
            new EmbeddedServerOptions
            {
                NodeModules = Repository.NodeModules,
                DataFolder = Path.Combine(Runs, folder),
                BinariesFolder = Path.Combine(Repository.Data, "postgres-bin"),
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

    private static async Task FillDemoTemplateAsync() =>
        await FillAsync(
            await Running.Value, DemoTemplate, Template,
            services => services.GetRequiredService<DatabasePreparation>().LoadDemoDataAsync(CancellationToken.None));

    /// <summary>Made once, for a dozen classes look at them: to count them takes longer than to copy them.</summary>
    private static async Task FillMadeUpTemplateAsync() =>
        await FillAsync(
            await Running.Value, MadeUpTemplate, Template,
            async services =>
            {
                await using var scope = services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<DataGenerator>()
                    .RunAsync(MadeUpAgreements, new Progress<int>(), CancellationToken.None);
            });

    /// <summary>
    /// A template that somebody is connected to cannot be copied: it is closed once it is full, and one that is closed is
    /// known to be full.
    /// </summary>
    private static async Task FillAsync(
        EmbeddedServer server, string template, string origin, Func<IServiceProvider, Task> fill)
    {
        if ((await NamesAsync(server, $"datname = '{template}' and not datallowconn")).Count > 0)
        {
            return;
        }

        await ExecuteAsync(server, $"drop database if exists {template} with (force)");
        await ExecuteAsync(server, $"create database {template} template {origin} strategy file_copy");
        await using (var services = TestServices.Create(For(server, template)))
        {
            await fill(services);
            await services.GetRequiredService<NpgsqlDataSource>().DisposeAsync();
        }

        await ExecuteAsync(server, $"alter database {template} allow_connections false");
    }

    /// <summary>A run that was killed leaves its databases.</summary>
    private static async Task DropLeftoversAsync(EmbeddedServer server)
    {
        foreach (var name in await NamesAsync(server, "datname like 'test\\_%' or datname like 'empty\\_%'"))
        {
            await ExecuteAsync(server, $"drop database {name} with (force)");
        }
    }

    private static async Task<string> CopyAsync(EmbeddedServer server, string template)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(server, $"create database {name} template {template} strategy file_copy");

        return For(server, name);
    }

    /// <summary>The code that makes the templates, with the data in it.</summary>
    private static string OfThisBuild { get; } = string.Join(
        '-',
        new[] { typeof(PortalDbContext), typeof(DatabasePreparation) }.Select(type => $"{type.Module.ModuleVersionId:N}"[..8]));

    private static string Runs => Path.Combine(Repository.Data, "tests");

    private static string For(EmbeddedServer server, string database) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database }.ConnectionString;

    private static async Task ExecuteAsync(EmbeddedServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(Administration(server));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> NamesAsync(EmbeddedServer server, string condition)
    {
        await using var source = NpgsqlDataSource.Create(Administration(server));
        await using var command = source.CreateCommand($"select datname from pg_database where {condition}");
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static NpgsqlConnectionStringBuilder Administration(EmbeddedServer server) =>
        new(For(server, "postgres")) { CommandTimeout = 120, Pooling = false };

    /// <summary>
    /// Other builds and runs that were killed leave folders, and perhaps servers; a living one holds the owner's lock.
    /// </summary>
    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.Exists(Runs) ? Directory.GetDirectories(Runs) : [])
        {
            var folders = new ServerFolders(folder, "");
            if (Path.GetFileName(folder) == OfThisBuild || !Directory.Exists(folders.Home) || OwnerLock.TryTake(folders.OwnerLock) is not { } ours)
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
