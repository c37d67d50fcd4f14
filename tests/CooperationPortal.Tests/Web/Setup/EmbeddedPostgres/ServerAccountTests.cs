using System.Diagnostics;
using System.Runtime.Versioning;
using CooperationPortal.Web.Setup.EmbeddedPostgres;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>
/// PostgreSQL refuses to run as root. These cases exist where the tests run as root, as in containers.
/// </summary>
[Collection(nameof(EmbeddedPostgres))]
[UnsupportedOSPlatform("windows")]
public sealed class ServerAccountTests
{
    private static readonly bool IsRoot = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    [Fact]
    public async Task Start_AsRootWithoutNamespaces_RunsAsAnotherUser()
    {
        using var folder = new TemporaryFolder(Path.GetTempPath());
        await using var server = TestCluster.At(folder.Path, allowUserNamespace: false);

        await server.StartAsync(CancellationToken.None);

        OwnerOfServer(new ServerFolders(folder.Path, "")).ShouldBe(IsRoot ? "65534" : Id("-u"));
        await server.StopAsync();
    }

    [Fact]
    public async Task Start_ClusterOfAnotherUser_StaysThatUsers()
    {
        using var folder = new TemporaryFolder(Path.GetTempPath());
        await using (var first = TestCluster.At(folder.Path, allowUserNamespace: false))
        {
            await first.StartAsync(CancellationToken.None);
        }

        await using var second = TestCluster.At(folder.Path);
        await second.StartAsync(CancellationToken.None);

        OwnerOfServer(new ServerFolders(folder.Path, "")).ShouldBe(IsRoot ? "65534" : Id("-u"));
    }

    [Fact]
    public async Task Start_InAFolderThatNobodyMayEnter_UsesAnother()
    {
        using var home = new TemporaryFolder(Path.GetTempPath());
        File.SetUnixFileMode(home.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var inside = Path.Combine(home.Path, "portal");
        var elsewhere = new ServerFolders(inside, "").Elsewhere();
        await using (var server = TestCluster.At(inside, allowUserNamespace: false))
        {
            await server.StartAsync(CancellationToken.None);

            elsewhere.Postmaster.ServerProcess.HasValue.ShouldBe(IsRoot);
        }

        if (IsRoot)
        {
            Directory.Delete(elsewhere.Root, recursive: true);
        }
    }

    private static string OwnerOfServer(ServerFolders folders) =>
        Output("stat", "-c", "%u", $"/proc/{folders.Postmaster.ServerProcess}");

    private static string Id(string option) => Output("id", option);

    private static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;

        return process.StandardOutput.ReadToEnd().Trim();
    }
}
