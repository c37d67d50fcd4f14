using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>The host program as a process of its own, that can be killed.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    public const string Interrupt = "-INT";
    public const string Kill = "-KILL";
    public const string Terminate = "-TERM";

    /// <summary>A shell that runs the tests in the background has its children ignore the interrupt, as their own children do.</summary>
    private static readonly string[] HeedingInterrupts = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.OutputDataReceived += (_, line) => Read(line.Data);
    }

    public Uri Address => _address.Task.Result;

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts the host and waits until it serves.</summary>
    public static async Task<HostProcess> StartAsync(
        string dataFolder,
        IReadOnlyDictionary<string, string>? environment = null,
        IReadOnlyList<string>? prefix = null,
        string? program = null,
        string? contentRoot = null)
    {
        var host = Begin(dataFolder, environment, prefix, program, contentRoot);
        await host.ReachAsync(host._address.Task);

        return host;
    }

    /// <summary>Starts the host and comes back while it is still at work on its database.</summary>
    public static async Task<HostProcess> BeginAsync(string dataFolder)
    {
        var host = Begin(dataFolder);
        await host.ReachAsync(host._begun.Task);

        return host;
    }

    private static HostProcess Begin(
        string dataFolder,
        IReadOnlyDictionary<string, string>? environment = null,
        IReadOnlyList<string>? prefix = null,
        string? program = null,
        string? contentRoot = null)
    {
        program ??= typeof(Program).Assembly.Location;
        string[] command =
        [
            .. HeedingInterrupts, .. prefix ?? [], "dotnet", program,
            "--urls=http://127.0.0.1:0", $"--contentRoot={contentRoot ?? Repository.Web}",
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portal__DataFolder"] = dataFolder;
        start.Environment["Portal__DemoData"] = "false";
        start.Environment["Portal__WarmUp"] = "false";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var host = new HostProcess(start);
        host._process.Start();
        host._process.BeginErrorReadLine();
        host._process.BeginOutputReadLine();

        return host;
    }

    /// <summary>The end is waited for, not signalled: the signal may come before the last lines of the log.</summary>
    private async Task ReachAsync(Task point)
    {
        await Task.WhenAny(point, _process.WaitForExitAsync()).WaitAsync(TimeSpan.FromMinutes(3));
        if (!point.IsCompleted)
        {
            throw new InvalidOperationException($"The host has ended:\n{Log}");
        }
    }

    /// <summary>Sends a signal and waits for the end; gives the exit code.</summary>
    public async Task<int> EndAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        await _process.WaitForExitAsync(patience.Token);

        return _process.ExitCode;
    }

    public async Task<bool> IsReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };

        return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await EndAsync(Terminate);
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }

        if (line?.Contains("Starting the embedded database", StringComparison.Ordinal) is true)
        {
            _begun.TrySetResult();
        }

        if (Serving().Match(line ?? "") is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex("""Now serving on \W*(http://[^, "\\]+)""")]
    private static partial Regex Serving();
}
