using System.Diagnostics;
using System.Globalization;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>
/// The lock file of a PostgreSQL server, <c>postmaster.pid</c>: line 1 holds the process, line 4 the port, line 7 the
/// key of the shared memory, line 8 the state. It outlives a server that was killed, and its process number may by then belong to another
/// program.
/// </summary>
internal sealed class PostmasterFile(string path, string cluster)
{
    /// <summary>No system gives this number to a process, so a file with it is stale beyond doubt.</summary>
    private const string NoProcess = "2147483647";

    public int? Port => int.TryParse(Line(3), CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>True while the server recovers and does not take sessions yet.</summary>
    public bool IsStarting =>
        ServerProcess is not null && Line(7)?.StartsWith("starting", StringComparison.Ordinal) is true;

    /// <summary>The process named in the file, where it lives and is a PostgreSQL server of this cluster.</summary>
    public int? ServerProcess
    {
        get
        {
            var named = int.TryParse(Line(0), CultureInfo.InvariantCulture, out var pid) && pid > 0;

            return named && IsServer(pid) ? pid : null;
        }
    }

    /// <summary>
    /// Names a process that cannot be in place of one that is no server. The file itself stays: PostgreSQL still
    /// checks by its line 7 that no process of the old server uses the cluster's memory, which a deleted file would
    /// switch off.
    /// </summary>
    public void MarkStale()
    {
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (lines.Length > 0 && lines[0] != NoProcess)
        {
            lines[0] = NoProcess;
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
        }
    }

    private string? Line(int number)
    {
        try
        {
            return File.ReadLines(path).ElementAtOrDefault(number);
        }
        catch (IOException)
        {
            return null; // no such file, or just being written
        }
    }

    private bool IsServer(int pid)
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? IsServerCommand(File.ReadAllText($"/proc/{pid}/cmdline").Split('\0'))
                : Process.GetProcessById(pid).ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false; // no such process
        }
    }

    private bool IsServerCommand(string[] command) =>
        Path.GetFileName(command[0]) == "postgres" && command.Contains(cluster);
}
