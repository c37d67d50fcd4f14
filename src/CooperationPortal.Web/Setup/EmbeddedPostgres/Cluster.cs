using System.Security.Cryptography;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>Makes, starts and stops the database cluster with PostgreSQL's own tools.</summary>
internal sealed class Cluster(ServerFolders folders, ServerAccount account, EmbeddedServerOptions options)
{
    public const string Superuser = "portal";

    private const string Unfinished = "unfinished-";

    public bool Exists => Directory.Exists(folders.Cluster);

    /// <summary>What pg_ctl said when it last started the server; what keeps it from trying is not in the server's log.</summary>
    public string StartAnswer { get; private set; } = "";

    /// <summary>
    /// initdb works under another name and the folder is renamed when it is complete, so that a run that was broken off
    /// leaves nothing that looks like a cluster.
    /// </summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        foreach (var leftover in Directory.GetDirectories(folders.Home, Unfinished + "*"))
        {
            Directory.Delete(leftover, recursive: true);
        }

        ServerFolders.WritePrivate(folders.PasswordFile, RandomNumberGenerator.GetHexString(48, lowercase: true));
        await account.HandOverAsync(folders.Home, cancellationToken);
        var work = Path.Combine(folders.Home, Unfinished + Path.GetRandomFileName());
        await ServerTool.RunAsync(account, folders.Tool("initdb"), [.. InitArguments(work)], cancellationToken);
        Directory.Move(work, folders.Cluster);
    }

    /// <summary>Starts the server on the port; false where it does not come up, with the reason in its log or answer.</summary>
    public async Task<bool> TryStartAsync(int port, CancellationToken cancellationToken)
    {
        (var exitCode, StartAnswer) = await ServerTool.TryRunAsync(
            account,
            folders.Tool("pg_ctl"),
            [
                "start", "-D", folders.Cluster, "-l", folders.Log, "-w", "-t", $"{options.Patience.TotalSeconds:F0}", "-s",
                "-o", $"-p {port}",
            ],
            cancellationToken,
            leavesDaemon: true);

        return exitCode == 0;
    }

    /// <summary>Stops the server: "fast" ends the sessions and writes everything down, "immediate" does not.</summary>
    public Task StopAsync(string mode, CancellationToken cancellationToken) =>
        ServerTool.RunAsync(
            account,
            folders.Tool("pg_ctl"),
            ["stop", "-D", folders.Cluster, "-m", mode, "-w", "-t", "25", "-s"],
            cancellationToken);

    private IEnumerable<string> InitArguments(string work)
    {
        string[] arguments =
        [
            "-D", work, "-U", Superuser, "--pwfile", folders.PasswordFile, "-A", "scram-sha-256", "--encoding=UTF8",
            "--no-instructions",
        ];
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = "",
            ["log_checkpoints"] = "off",

            // The detail of an error quotes the row: no personal data in a log.
            ["log_error_verbosity"] = "terse",
            ["log_min_error_statement"] = "panic",
            ["lc_messages"] = "C",
        };
        foreach (var (name, value) in options.Settings)
        {
            settings[name] = value;
        }

        return arguments
            .Concat(OperatingSystem.IsLinux() ? ["--locale=C.UTF-8"] : [])
            .Concat(options.Durable ? [] : ["--no-sync"])
            .Concat(settings.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" }));
    }
}
