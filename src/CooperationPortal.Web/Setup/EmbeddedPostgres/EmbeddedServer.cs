using System.Diagnostics;
using System.Net;
using Npgsql;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server of the portal's own, for development and for small installations:
/// docs/decisions/0006-embedded-postgres.md. The process that holds the owner's lock starts, restarts and stops it;
/// other processes on the same data folder share it.
/// </summary>
public sealed class EmbeddedServer(EmbeddedServerOptions options, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private ServerFolders? _folders;
    private Cluster? _cluster;
    private OwnerLock? _owner;

    /// <summary>How the portal reaches its database; null until the server has been started.</summary>
    public string? ConnectionString { get; private set; }

    /// <summary>True where this process has to stop the server.</summary>
    public bool IsOwner => _owner is not null;

    /// <summary>A look at the lock file and the process, cheap enough to be taken every second.</summary>
    public bool IsRunning => _folders?.Postmaster.ServerProcess is not null;

    /// <summary>
    /// Makes the server ready: starts it, adopts one that is left running, or shares that of another process.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await PrepareFoldersAsync(cancellationToken);
        logger.LogInformation("Starting the embedded database …");
        var watch = Stopwatch.StartNew();
        while (!await TryBecomeReadyAsync(cancellationToken))
        {
            if (watch.Elapsed > options.Patience && _folders!.Postmaster.IsStarting)
            {
                logger.LogInformation("The embedded database is recovering what was not yet written down …");
                watch.Restart();
            }
            else if (watch.Elapsed > options.Patience)
            {
                throw new EmbeddedServerException(
                    $"The embedded database does not start. {Hindrance()}The end of {_folders!.Log}:\n{LogTail()}");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Stops the server where this process owns it.</summary>
    public async Task StopAsync(string mode = "fast")
    {
        if (_owner is null)
        {
            return;
        }

        try
        {
            if (IsRunning)
            {
                await _cluster!.StopAsync(mode, CancellationToken.None);
            }
        }
        finally
        {
            _owner.Dispose();
            _owner = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private string Hindrance() =>
        _owner is null ? $"Another process holds {_folders!.OwnerLock}, and its server does not answer. "
        : _cluster!.StartAnswer is { Length: > 0 } answer ? $"{answer.Trim()}\n"
        : "";

    private async Task PrepareFoldersAsync(CancellationToken cancellationToken)
    {
        if (_cluster is not null)
        {
            return;
        }

        var package = ServerPackage.Find(options.NodeModules);
        var root = Path.GetFullPath(options.DataFolder);
        var binaries = Path.GetFullPath(options.BinariesFolder ?? Path.Combine(root, "postgres-bin"));
        var wanted = new ServerFolders(root, Path.Combine(binaries, package.Version));
        (var account, _folders) =
            await ServerAccount.ChooseAsync(wanted, options.AllowUserNamespace, cancellationToken);
        ServerFolders.CreatePrivate(_folders.Home);
        await account.HandOverAsync(_folders.Home, cancellationToken);
        package.Install(_folders.Binaries);
        _cluster = new Cluster(_folders, account, options);
    }

    private async Task<bool> TryBecomeReadyAsync(CancellationToken cancellationToken)
    {
        _owner ??= OwnerLock.TryTake(_folders!.OwnerLock);
        if (_owner is null)
        {
            return await TryLogInAsync(cancellationToken);
        }

        if (!_cluster!.Exists)
        {
            logger.LogInformation("Preparing the embedded database (first start only) …");
            await _cluster.CreateAsync(cancellationToken);
        }

        if (await TryLogInAsync(cancellationToken))
        {
            return true;
        }

        if (_folders!.Postmaster.ServerProcess is not null)
        {
            return false; // it is starting or stopping: look again
        }

        _folders.Postmaster.MarkStale();

        // A portal that is already serving knows the address of the server that was lost: its successor takes the same.
        var port = ConnectionString is null ? ServerPort.Choose(_folders.PortFile) : ServerPort.Last(_folders.PortFile);

        // A start that was broken off could not be told to stop: the server is not known yet.
        return await _cluster.TryStartAsync(port, CancellationToken.None) && await TryLogInAsync(cancellationToken);
    }

    /// <summary>Only a real log-in proves that the server named by the lock file lives and is ours.</summary>
    private async Task<bool> TryLogInAsync(CancellationToken cancellationToken)
    {
        if (_folders!.Postmaster.Port is not { } port || !File.Exists(_folders.PasswordFile))
        {
            return false;
        }

        var target = new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Username = Cluster.Superuser,
            Password = await File.ReadAllTextAsync(_folders.PasswordFile, cancellationToken),
            Database = "postgres",
        };
        try
        {
            await CreateDatabaseAsync(target, cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            return false;
        }

        target.Database = options.Database;
        ConnectionString = target.ConnectionString;

        return true;
    }

    private async Task CreateDatabaseAsync(NpgsqlConnectionStringBuilder server, CancellationToken cancellationToken)
    {
        var once = new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Pooling = false,
            Timeout = 3,
            CommandTimeout = 30,
        };
        await using var connection = new NpgsqlConnection(once.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var look = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection)
        {
            Parameters = { new() { Value = options.Database } },
        };
        if (await look.ExecuteScalarAsync(cancellationToken) is null)
        {
            await using var create = new NpgsqlCommand($"create database \"{options.Database}\"", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private string LogTail() =>
        File.Exists(_folders!.Log) ? string.Join('\n', File.ReadLines(_folders.Log).TakeLast(10)) : "(no log)";
}
