using System.Diagnostics;
using System.Reflection;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

namespace CooperationPortal.Tests.Deployment;

/// <summary>The web project as <c>dotnet publish</c> leaves it, in a folder that goes with the tests.</summary>
public sealed class PublishedOutput : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public async Task InitializeAsync()
    {
        var built = typeof(Program).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        using var publish = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "publish", Repository.Web, "--no-build", "-c", built, "-o", Folder, "-v", "q" },
            RedirectStandardOutput = true,
        })!;
        var messages = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, messages);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();

        return Task.CompletedTask;
    }
}
