using System.Diagnostics;
using System.Reflection;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

namespace CooperationPortal.Tests.Deployment;

/// <summary>What the Dockerfile packs, started as docker-compose.yml starts it.</summary>
[Collection(nameof(Web.Setup.EmbeddedPostgres))]
public sealed class PublishedOutputTests
{
    [Fact]
    public async Task Published_WithAnExternalServer_ServesPagesAndAssets()
    {
        using var output = new TemporaryFolder();
        using var data = new TemporaryFolder();
        await PublishAsync(output.Path);
        var database = await TestServer.CreateDatabaseAsync();
        await using (var host = await HostProcess.StartAsync(
            data.Path,
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ConnectionStrings__Portal"] = database,
                ["Portal__MigrateAtStart"] = "false",
                ["Portal__KnownProxies"] = "127.0.0.1",
                ["Portal__AllowUnsafeDatabase"] = "true",
                ["Serilog__MinimumLevel__Default"] = "Debug",
                ["AllowedHosts"] = "portal.example",
            },
            program: Path.Combine(output.Path, "CooperationPortal.Web.dll"),
            contentRoot: output.Path))
        {
            (await AskAsync(host, "/health/ready", "portal.example")).ShouldBe(200);
            (await AskAsync(host, "/css/portal.css", "portal.example")).ShouldBe(200);
            (await AskAsync(host, "/health/ready", "elsewhere.example")).ShouldBe(400);
            host.Log.ShouldContain("\"MessageTemplate\":\"Now serving on");
            host.Log.ShouldContain("\"Route\":\"/health/ready\"");
            host.Log.ShouldNotContain("RequestPath");
        }

        await TestServer.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task Published_WithoutAServer_SaysWhatIsMissing()
    {
        using var output = new TemporaryFolder();
        await PublishAsync(output.Path);

        var error = await Should.ThrowAsync<InvalidOperationException>(() => HostProcess.StartAsync(
            output.Path, program: Path.Combine(output.Path, "CooperationPortal.Web.dll"), contentRoot: output.Path));

        error.Message.ShouldContain("ConnectionStrings__Portal");
    }

    private static async Task PublishAsync(string output)
    {
        var built = typeof(Program).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        using var publish = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "publish", Repository.Web, "--no-build", "-c", built, "-o", output, "-v", "q" },
            RedirectStandardOutput = true,
        })!;
        var messages = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, messages);
    }

    private static async Task<int> AskAsync(HostProcess host, string path, string name)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = name;

        return (int)(await client.SendAsync(request)).StatusCode;
    }
}
