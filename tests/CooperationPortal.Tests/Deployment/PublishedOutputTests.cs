using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

namespace CooperationPortal.Tests.Deployment;

/// <summary>What the Dockerfile packs, started as docker-compose.yml starts it.</summary>
[Collection(nameof(Web.Setup.EmbeddedPostgres))]
public sealed class PublishedOutputTests(PublishedOutput output) : IClassFixture<PublishedOutput>
{
    [Fact]
    public async Task Published_WithAnExternalServer_ServesPagesAndAssets()
    {
        using var data = new TemporaryFolder();
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
            program: Path.Combine(output.Folder, "CooperationPortal.Web.dll"),
            contentRoot: output.Folder))
        {
            (await AskAsync(host, "/health/ready", "portal.example")).ShouldBe(200);
            (await AskAsync(host, "/css/portal.css", "portal.example")).ShouldBe(200);
            (await AskAsync(host, "/health/ready", "elsewhere.example")).ShouldBe(400);
            host.Log.ShouldContain("\"MessageTemplate\":\"Now serving on");
            host.Log.ShouldContain("\"Route\":\"/health/ready\"");
            host.Log.ShouldNotContain("RequestPath");
            Directory.EnumerateFileSystemEntries(data.Path).ShouldBeEmpty("a server of its own");
        }

        await TestServer.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task Published_WithoutAServer_SaysWhatIsMissing()
    {
        using var data = new TemporaryFolder();

        var error = await Should.ThrowAsync<InvalidOperationException>(() => HostProcess.StartAsync(
            data.Path, program: Path.Combine(output.Folder, "CooperationPortal.Web.dll"), contentRoot: output.Folder));

        error.Message.ShouldContain("ConnectionStrings__Portal");
    }

    private static async Task<int> AskAsync(HostProcess host, string path, string name)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = name;

        return (int)(await client.SendAsync(request)).StatusCode;
    }
}
