using System.Diagnostics;
using System.Text;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>Runs a program of the server's package, or of the system, to its end.</summary>
internal static class ServerTool
{
    /// <summary>For words that are on their way when the program has ended: a busy machine brings them late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A daemon holds the output open as long as it runs.</summary>
    private static readonly TimeSpan PatienceBesideDaemon = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(
        ServerAccount account, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await TryRunAsync(account, program, arguments, cancellationToken);
        if (exitCode != 0)
        {
            throw new EmbeddedServerException($"{Path.GetFileName(program)} failed ({exitCode}): {output}");
        }
    }

    public static async Task<(int ExitCode, string Output)> TryRunAsync(
        ServerAccount account,
        string program,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken,
        bool leavesDaemon = false)
    {
        using var process = Start([.. account.Prefix, program, .. arguments], out var output, out var silence);
        try
        {
            // WaitForExitAsync would wait for the end of the output, too.
            while (!process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await Task.WhenAny(silence, Task.Delay(leavesDaemon ? PatienceBesideDaemon : Patience, cancellationToken));
        lock (output)
        {
            return (process.ExitCode, output.ToString().Trim());
        }
    }

    private static Process Start(IReadOnlyList<string> command, out StringBuilder output, out Task silence)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(Environment.CurrentDirectory)!,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        var process = new Process { StartInfo = start };
        var lines = output = new StringBuilder();
        var (outEnd, errorEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        silence = Task.WhenAll(outEnd.Task, errorEnd.Task);
        process.OutputDataReceived += (_, line) => Append(lines, line.Data, outEnd);
        process.ErrorDataReceived += (_, line) => Append(lines, line.Data, errorEnd);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        return process;
    }

    private static void Append(StringBuilder lines, string? line, TaskCompletionSource end)
    {
        if (line is null)
        {
            end.TrySetResult();
            return;
        }

        lock (lines)
        {
            lines.AppendLine(line);
        }
    }
}
