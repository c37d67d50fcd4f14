using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Run;

namespace CooperationPortal.Tests.Support.Mail;

/// <summary>A real mail server in a process of its own, which behaves as it is told.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<JsonElement> said = new();
    private readonly ConcurrentQueue<ReceivedMail> mails = new();

    private MailServer(int port)
    {
        var script = Path.Combine(Repository.Root, "tests", "CooperationPortal.Tests", "Support", "Mail", "mail-server.mjs");
        process = Process.Start(new ProcessStartInfo("node", [script, Repository.NodeModules, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
    }

    public int Port { get; private set; }

    /// <param name="port">0: any that is free.</param>
    public static async Task<MailServer> StartAsync(int port = 0)
    {
        var server = new MailServer(port);
        server.Port = (await server.HeardAsync("port")).GetInt32();
        return server;
    }

    /// <summary>What it has accepted. It says so before it answers the sender, but is heard through a pipe of its own.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsAsync()
    {
        await BehaveAsync("…");
        return [.. mails];
    }

    /// <summary>How it answers from now on.</summary>
    public async Task BehaveAsync(string behaviour)
    {
        said.Clear();
        await process.StandardInput.WriteLineAsync(behaviour);
        await HeardAsync("read");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        var word = JsonSerializer.Deserialize<JsonElement>(line);
        if (word.TryGetProperty("mail", out var mail))
        {
            mails.Enqueue(ReceivedMail.Read(mail));
        }

        said.Enqueue(word);
    }

    private async Task<JsonElement> HeardAsync(string name)
    {
        JsonElement value = default;
        await Eventually.BecomesAsync(() => said.Any(word => word.TryGetProperty(name, out value)));
        return value;
    }
}
