using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Run;
using CooperationPortal.Web.Setup.EmbeddedPostgres;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>The server without the host, each test on a cluster of its own.</summary>
[Collection(nameof(EmbeddedPostgres))]
[UnsupportedOSPlatform("windows")]
public sealed class EmbeddedServerTests(PreparedData prepared) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = prepared.Copy();
    private readonly List<EmbeddedServer> _servers = [];

    private ServerFolders Folders => new(_folder.Path, Path.Combine(Repository.Data, "postgres-bin"));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.StopAsync("immediate");
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task Start_EmptyFolder_MakesAPrivateUtf8Server()
    {
        Directory.Delete(Folders.Home, recursive: true);

        var server = await StartAsync();

        server.IsOwner.ShouldBeTrue();
        (await AskAsync<string>(server, "show server_encoding")).ShouldBe("UTF8");
        (await AskAsync<string>(server, "select lower('ЎЗБЕКИСТОН Ә')")).ShouldBe("ўзбекистон ә");
        (await AskAsync<string>(server, "select version()")).ShouldStartWith("PostgreSQL 18");
        (await AskAsync<string>(server, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await AskAsync<string>(server, "show unix_socket_directories")).ShouldBe("");
        (await AskAsync<string>(server, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
            .ShouldBe("scram-sha-256");
        const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.GetUnixFileMode(Folders.PasswordFile).ShouldBe(OwnersFile);
        File.ReadAllText(Folders.PasswordFile).Length.ShouldBe(48);
        File.GetUnixFileMode(Folders.Home).ShouldBe(OwnersFile | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Start_NpmFolderGoneMeanwhile_RunsFromItsOwnCopy()
    {
        var server = await StartAsync();

        var program = new FileInfo($"/proc/{Folders.Postmaster.ServerProcess}/exe").LinkTarget;

        program.ShouldNotBeNull();
        program.ShouldStartWith(Path.Combine(Repository.Data, "postgres-bin"));
        server.IsRunning.ShouldBeTrue();
    }

    [Fact]
    public async Task StopAndStart_KeepsTheDataAndThePassword()
    {
        var first = await StartAsync();
        await ExecuteAsync(first, "create table kept (id int)");
        await first.StopAsync();

        File.Exists(Path.Combine(Folders.Cluster, "postmaster.pid")).ShouldBeFalse();
        var second = await StartAsync();
        (await AskAsync<long>(second, "select count(*) from kept")).ShouldBe(0);
    }

    [Fact]
    public async Task Start_InitdbWasBrokenOff_MakesTheClusterAnew()
    {
        Directory.Delete(Folders.Cluster, recursive: true);
        var half = Directory.CreateDirectory(Path.Combine(Folders.Home, "unfinished-abc"));
        File.WriteAllText(Path.Combine(half.FullName, "PG_VERSION"), "18");

        await StartAsync();

        Directory.Exists(half.FullName).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_LockFileNamesAnotherProgram_IsNotFooled()
    {
        var first = await StartAsync();
        var lockFile = Path.Combine(Folders.Cluster, "postmaster.pid");
        var lines = File.ReadAllLines(lockFile);
        await first.StopAsync("immediate");
        using var other = Process.Start("sleep", "60");
        lines[0] = $"{other.Id}";
        File.WriteAllLines(lockFile, lines);

        var second = await StartAsync();

        (await AskAsync<int>(second, "select 1")).ShouldBe(1);
        other.HasExited.ShouldBeFalse();
        other.Kill();
    }

    [Fact]
    public async Task Start_ServerKilled_ComesBackOnItsPort()
    {
        var server = await StartAsync();
        await ExecuteAsync(server, "create table kept (id int)");
        var address = server.ConnectionString;

        Process.GetProcessById(Folders.Postmaster.ServerProcess!.Value).Kill();
        await Eventually.BecomesAsync(() => !server.IsRunning);
        await server.StartAsync(CancellationToken.None);

        server.ConnectionString.ShouldBe(address);
        NpgsqlConnection.ClearAllPools();
        (await AskAsync<long>(server, "select count(*) from kept")).ShouldBe(0);
    }

    [Fact]
    public async Task Start_RecoversLongerThanAServerMayTake_WaitsForIt()
    {
        var first = await StartAsync();
        await ExecuteAsync(first, "create table kept (id int)");
        await first.StopAsync();
        File.WriteAllText(Path.Combine(Folders.Cluster, "recovery.signal"), "");
        File.AppendAllText(
            Path.Combine(Folders.Cluster, "postgresql.auto.conf"), "restore_command = 'sleep 2; false'\n");

        var second = TestCluster.At(_folder.Path, patience: TimeSpan.FromSeconds(1));
        _servers.Add(second);
        await second.StartAsync(CancellationToken.None);

        (await AskAsync<long>(second, "select count(*) from kept")).ShouldBe(0);
    }

    [Fact]
    public async Task Supervisor_FaultThatNobodyForesaw_TriesAgain()
    {
        var server = await StartAsync();
        var lockFile = Path.Combine(Folders.Cluster, "postmaster.pid");
        Process.GetProcessById(Folders.Postmaster.ServerProcess!.Value).Kill();
        await Eventually.BecomesAsync(() => !server.IsRunning);
        File.Delete(lockFile);
        Directory.CreateDirectory(lockFile);
        var log = new ErrorLog();
        using var supervisor = new EmbeddedServerSupervisor(server, log);

        await supervisor.StartAsync(CancellationToken.None);
        await Eventually.BecomesAsync(() => log.HasError);
        Directory.Delete(lockFile);

        await Eventually.BecomesAsync(() => server.IsRunning);
        await supervisor.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Start_PortTakenMeanwhile_ChoosesAnother()
    {
        var first = await StartAsync();
        var port = new NpgsqlConnectionStringBuilder(first.ConnectionString).Port;
        await first.StopAsync();
        using var squatter = new TcpListener(System.Net.IPAddress.Loopback, port);
        squatter.Start();

        var second = await StartAsync();

        new NpgsqlConnectionStringBuilder(second.ConnectionString).Port.ShouldNotBe(port);
    }

    [Fact]
    public async Task Start_SecondOnTheSameFolder_SharesAndTakesOver()
    {
        var first = await StartAsync();
        var second = await StartAsync();

        second.IsOwner.ShouldBeFalse();
        second.ConnectionString.ShouldBe(first.ConnectionString);
        await second.StopAsync();
        first.IsRunning.ShouldBeTrue();

        await first.StopAsync();
        second.IsRunning.ShouldBeFalse();
        await second.StartAsync(CancellationToken.None);
        second.IsOwner.ShouldBeTrue();
    }

    [Fact]
    public async Task Start_NoPackage_SaysWhatToDo()
    {
        var options = new EmbeddedServerOptions { NodeModules = _folder.Path, DataFolder = _folder.Path };

        var error = await Should.ThrowAsync<EmbeddedServerException>(
            () => new EmbeddedServer(options, NullLogger.Instance).StartAsync(CancellationToken.None));

        error.Message.ShouldContain("ConnectionStrings__Portal");
    }

    private async Task<EmbeddedServer> StartAsync()
    {
        var server = TestCluster.At(_folder.Path);
        _servers.Add(server);
        await server.StartAsync(CancellationToken.None);

        return server;
    }

    private static async Task<T> AskAsync<T>(EmbeddedServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString!);
        await using var command = source.CreateCommand(sql);

        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(EmbeddedServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class ErrorLog : ILogger<EmbeddedServerSupervisor>
    {
        public bool HasError { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<TState>(
            LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            HasError |= level is LogLevel.Error;
    }
}
