using System.Diagnostics;
using System.Text.Json;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>A certified OpenID Connect provider (npm oidc-provider) in a process of its own.</summary>
public sealed class RealProvider : IAsyncDisposable
{
    public const string ClientSecret = "a secret: with signs & spaces";

    private readonly Process process;

    private RealProvider(string redirectUri)
    {
        var script = Path.Combine(Repository.Root, "tests", "CooperationPortal.Tests", "Support", "Providers", "provider.mjs");
        process = Process.Start(new ProcessStartInfo("node", [script, Repository.NodeModules, redirectUri])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    public string Issuer { get; private set; } = "";

    /// <param name="redirectUri">Where it leads back to, as it was told.</param>
    public static async Task<RealProvider> StartAsync(string redirectUri = ProviderPortal.RedirectUri)
    {
        var provider = new RealProvider(redirectUri);
        var line = await provider.process.StandardOutput.ReadLineAsync();
        line.ShouldNotBeNull("the provider ended before it listened");
        provider.Issuer = $"http://127.0.0.1:{JsonSerializer.Deserialize<JsonElement>(line).GetProperty("port").GetInt32()}";
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
