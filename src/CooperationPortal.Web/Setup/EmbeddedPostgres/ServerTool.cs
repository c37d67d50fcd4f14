using System.Diagnostics;
using System.Text;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>Runs a program of the server's package, or of the system, to its end.</summary>
internal static class ServerTool
{
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
        ServerAccount account, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start([.. account.Prefix, program, .. arguments], out var output);
        try
        {
            // WaitForExitAsync also waits for the end of the output, and a daemon that was started holds that open.
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

        process.WaitForExit(TimeSpan.FromMilliseconds(200));
        lock (output)
        {
            return (process.ExitCode, output.ToString().Trim());
        }
    }

    private static Process Start(IReadOnlyList<string> command, out StringBuilder output)
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
        process.OutputDataReceived += (_, line) => Append(lines, line.Data);
        process.ErrorDataReceived += (_, line) => Append(lines, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        return process;
    }

    private static void Append(StringBuilder lines, string? line)
    {
        lock (lines)
        {
            lines.AppendLine(line);
        }
    }
}
