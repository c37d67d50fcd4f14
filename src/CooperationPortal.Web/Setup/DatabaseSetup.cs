using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Web.Setup.EmbeddedPostgres;
using CooperationPortal.Web.Setup.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CooperationPortal.Web.Setup;

/// <summary>The database: a PostgreSQL server that the configuration names, else an embedded one.</summary>
public static class DatabaseSetup
{
    /// <summary>To be called first: what is registered first is started first and stopped last.</summary>
    public static void AddPortalDatabase(this WebApplicationBuilder builder)
    {
        var options = PortalOptions.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(options);
        builder.Services.AddHostedService<DatabaseStart>();
        if (builder.Configuration.GetConnectionString(PortalOptions.ConnectionName) is { Length: > 0 } external)
        {
            builder.Services.AddSingleton(_ => DataSource(external));
        }
        else
        {
            builder.AddEmbeddedServer(options);
        }

        builder.Services.AddSingleton<JobLog>();
        builder.Services.AddHostedService<FigureFolding>();
        builder.Services.AddHostedService<KeyUpdating>();
        builder.Services.AddSingleton<DatabasePreparation>();
        builder.Services.AddPortalContext();
    }

    /// <summary>
    /// The context on connections of the data source that is registered. The options do not name the source itself: with
    /// it, EF Core keeps a model and compiled queries for each source, and the tests have a hundred of them in a process.
    /// </summary>
    public static void AddPortalContext(this IServiceCollection services) =>
        services.AddDbContext<PortalDbContext>((provider, context) => context
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>().CreateConnection(), contextOwnsConnection: true)
            .AddInterceptors(provider.GetRequiredService<OriginStamp>())
            // Counts that stop at a bound take any rows; to sort them first would read them all.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)));

    /// <summary>Starts the embedded server where there is one, and checks whichever there is.</summary>
    public static async Task<DatabasePreparation> OpenDatabaseAsync(
        this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<EmbeddedServer>() is { } embedded)
        {
            await embedded.StartAsync(cancellationToken);
        }

        var preparation = services.GetRequiredService<DatabasePreparation>();
        await preparation.CheckServerAsync(cancellationToken);

        return preparation;
    }

    /// <summary>
    /// The same limits whichever server is used: no request waits longer than ten seconds for the database.
    /// </summary>
    public static NpgsqlDataSource DataSource(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "Cooperation Portal" };
        SetDefault(builder, nameof(builder.Timeout), () => builder.Timeout = 5);
        SetDefault(builder, nameof(builder.CommandTimeout), () => builder.CommandTimeout = 6);
        SetDefault(builder, nameof(builder.MaxPoolSize), () => builder.MaxPoolSize = 20);
        SetDefault(builder, nameof(builder.MaxAutoPrepare), () => builder.MaxAutoPrepare = 100);

        // The words of a long search are written as a whole: what does not fit into the buffer any more fails.
        SetDefault(builder, nameof(builder.WriteBufferSize), () => builder.WriteBufferSize = 65_536);

        // Nothing of the portal's changes a session but its locks, which are given back: seven statements less a request.
        SetDefault(builder, nameof(builder.NoResetOnClose), () => builder.NoResetOnClose = true);

        // The portal's queries are short: compiling one takes far longer than running it. And its disks do not turn: with
        // the cost of those that do, PostgreSQL compares a typed name with every name rather than ask the index.
        SetDefault(builder, nameof(builder.Options), () => builder.Options = "-c jit=off -c random_page_cost=1.1");

        return new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
    }

    private static void AddEmbeddedServer(this WebApplicationBuilder builder, PortalOptions options)
    {
        var server = new EmbeddedServerOptions
        {
            NodeModules = Path.Combine(builder.Environment.ContentRootPath, "node_modules"),
            DataFolder = options.DataFolder,
        };
        builder.Services.AddSingleton(services =>
            new EmbeddedServer(server, services.GetRequiredService<ILogger<EmbeddedServer>>()));
        builder.Services.AddHostedService<EmbeddedServerSupervisor>();
        builder.Services.AddSingleton(services => DataSource(
            services.GetRequiredService<EmbeddedServer>().ConnectionString
            ?? throw new InvalidOperationException("The database is used before it has been started.")));
    }

    private static void SetDefault(NpgsqlConnectionStringBuilder builder, string keyword, Action set)
    {
        if (!builder.ShouldSerialize(keyword))
        {
            set();
        }
    }
}
