using System.Net;
using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Asks the node for pages of the most read kinds after its start, so that no reader waits until their code is compiled:
/// docs/decisions/0067.
/// </summary>
internal sealed partial class WarmUp(
    IServer server, IHostApplicationLifetime life, PortalOptions options, IConfiguration configuration, ILogger<WarmUp> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string Lang = LanguageTag.UrlSegments[0];

    /// <summary>Of each list its first record is asked for too.</summary>
    private static readonly string[] Pages = ["", "/agreements", "/search?q=cardiology", "/regions", "/map", "/visits", "/statistics", "/institutions"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        patience.CancelAfter(Patience);

        // What is not made now is made when somebody asks; a fault that left this method would end the host.
        try
        {
            if (options.WarmUp && Address() is { } address)
            {
                await AskAsync(address, patience.Token);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("The first pages were not made before they were asked for: {Reason}", exception.Message);
        }
    }

    private Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        life.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(stoppingToken);
    }

    /// <summary>Where the node hears requests of this machine; null where it takes only encrypted ones, or runs in a test.</summary>
    private Uri? Address() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Where(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            .Select(a => AnyHost().Replace(a, "http://localhost"))
            .Select(a => new Uri(a))
            .FirstOrDefault();

    private async Task AskAsync(Uri address, CancellationToken cancellationToken)
    {
        // Pages are kept as they travel to most readers.
        using var travel = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.Brotli };
        using var client = new HttpClient(travel) { BaseAddress = address, Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("CooperationPortalBot");
        client.DefaultRequestHeaders.Host = PublicHost();
        foreach (var page in Pages)
        {
            var path = $"/{Lang}{page}";
            var text = await client.GetStringAsync(path, cancellationToken);
            if (page.Length > 0 && Regex.Match(text, $"href=\"({Regex.Escape(path)}/[^\"?#/]+)\"") is { Success: true } record)
            {
                await client.GetStringAsync(record.Groups[1].Value, cancellationToken);
            }
        }
    }

    /// <summary>The name under which readers ask, for no other is served.</summary>
    private string? PublicHost() =>
        Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var known) ? known.Authority
        : configuration["AllowedHosts"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() is { } host && !host.Contains('*') ? host
        : null;

    [GeneratedRegex(@"^http://(\[::\]|0\.0\.0\.0|\*|\+)")]
    private static partial Regex AnyHost();
}
