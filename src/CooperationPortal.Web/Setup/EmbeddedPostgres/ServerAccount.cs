using System.Globalization;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>
/// Who PostgreSQL runs as: it refuses to run as root. <paramref name="Prefix"/> goes before each command; <paramref
/// name="Uid"/> is the user that must own the server's files, null where the files are made by their owner anyway.
/// </summary>
internal sealed record ServerAccount(string Name, IReadOnlyList<string> Prefix, int? Uid)
{
    private const int Nobody = 65534;

    private static readonly ServerAccount Ourselves = new("the current user", [], null);

    /// <summary>
    /// root seen as another user inside a namespace: its files stay root's, nothing need be handed over.
    /// </summary>
    private static readonly ServerAccount Namespace = new(
        "root in a user namespace", ["unshare", "--user", $"--map-user={Nobody}", $"--map-group={Nobody}", "--"], null);

    /// <summary>Chooses the account, and the folders that it can reach.</summary>
    public static async Task<(ServerAccount Account, ServerFolders Folders)> ChooseAsync(
        ServerFolders folders, bool allowNamespace, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            return (Ourselves, folders);
        }

        // A cluster that another user has made stays that user's.
        foreach (var place in new[] { folders, folders.Elsewhere() })
        {
            if (await OwnerOfAsync(place.Cluster, cancellationToken) is { } owner and > 0)
            {
                return (User(owner), place);
            }
        }

        if (allowNamespace && await RunsAsync(Namespace, ["true"], cancellationToken))
        {
            return (Namespace, folders);
        }

        var nobody = User(Nobody);
        if (!await RunsAsync(nobody, ["true"], cancellationToken))
        {
            throw new EmbeddedServerException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv may change the user here. "
                + "Start the portal as a normal user, or set ConnectionStrings__Portal to a PostgreSQL server.");
        }

        Directory.CreateDirectory(folders.Root);
        var reachable = await RunsAsync(nobody, ["test", "-x", folders.Root], cancellationToken);

        return (nobody, reachable ? folders : folders.Elsewhere());
    }

    /// <summary>Gives the folder, with all in it, to the account that the server runs as.</summary>
    public async Task HandOverAsync(string folder, CancellationToken cancellationToken)
    {
        if (Uid is { } uid)
        {
            await ServerTool.RunAsync(Ourselves, "chown", ["-hR", $"{uid}:{uid}", folder], cancellationToken);
        }
    }

    private static ServerAccount User(int uid) =>
        new($"user {uid}", ["setpriv", $"--reuid={uid}", $"--regid={uid}", "--clear-groups", "--"], uid);

    private static async Task<bool> RunsAsync(
        ServerAccount account, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        try
        {
            var run = await ServerTool.TryRunAsync(account, command[0], [.. command.Skip(1)], cancellationToken);

            return run.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // the program itself is not installed
        }
    }

    private static async Task<int?> OwnerOfAsync(string path, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        var (exitCode, output) = await ServerTool.TryRunAsync(Ourselves, "stat", ["-c", "%u", path], cancellationToken);

        return exitCode == 0 && int.TryParse(output, CultureInfo.InvariantCulture, out var uid) ? uid : null;
    }
}
