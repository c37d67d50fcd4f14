using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CooperationPortal.Benchmarks.Pages;

/// <summary>
/// The least that a page can cost: Kestrel sends ready bytes and does nothing else. In a process of its own, as the portal is: one
/// that asks itself need not be woken by the other.
/// </summary>
internal sealed class BareServer : IDisposable
{
    /// <summary>The word of the command line by which the benchmark is this server.</summary>
    public const string Command = "bare-server";

    private readonly Process process;

    private BareServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="page">The answer whose headers and body it sends.</param>
    public static async Task<BareServer> StartAsync(HttpResponseMessage page)
    {
        var headers = page.Headers.Concat(page.Content.Headers).Where(h => h.Key is not ("Date" or "Server" or "Transfer-Encoding"))
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Answer(headers, await page.Content.ReadAsByteArrayAsync())));
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { Command, file }, RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        return new BareServer(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>Serves what is in the file until its input ends.</summary>
    public static async Task RunAsync(string file)
    {
        var (headers, body) = JsonSerializer.Deserialize<Answer>(await File.ReadAllTextAsync(file))!;
        File.Delete(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(async context =>
        {
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            context.Response.ContentLength = body.Length;
            await context.Response.BodyWriter.WriteAsync(body);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private sealed record Answer(Dictionary<string, string> Headers, byte[] Body);
}
