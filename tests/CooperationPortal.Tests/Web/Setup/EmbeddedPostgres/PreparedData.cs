using System.Diagnostics;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>The data folder of a portal that was started once and stopped, to be copied for each test.</summary>
public sealed class PreparedData : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        // The binaries are the same for all: a link saves copying them each time.
        var binaries = Path.Combine(Repository.Data, "postgres-bin");
        Directory.CreateDirectory(binaries);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "postgres-bin"), binaries);
        await using var host = await HostProcess.StartAsync(_folder.Path);
        await host.EndAsync(HostProcess.Terminate);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();

        return Task.CompletedTask;
    }

    internal TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        using var process = Process.Start("cp", ["-a", $"{_folder.Path}/.", copy.Path]);
        process.WaitForExit();

        return copy;
    }
}
