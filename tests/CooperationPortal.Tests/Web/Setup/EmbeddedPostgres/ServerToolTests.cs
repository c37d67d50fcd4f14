using System.Runtime.Versioning;
using CooperationPortal.Web.Setup.EmbeddedPostgres;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

[UnsupportedOSPlatform("windows")]
public sealed class ServerToolTests
{
    private static readonly ServerAccount Ourselves = new("the current user", [], null);

    [Fact]
    public async Task TryRun_WordsThatComeAfterTheEnd_AreWaitedFor()
    {
        var (exitCode, output) = await ServerTool.TryRunAsync(
            Ourselves, "sh", ["-c", "(sleep 0.5; echo late) & exit 3"], CancellationToken.None);

        (exitCode, output).ShouldBe((3, "late"));
    }

    [Fact]
    public async Task TryRun_DaemonThatStays_IsNotWaitedFor()
    {
        var run = ServerTool.TryRunAsync(
            Ourselves, "sh", ["-c", "echo started; sleep 30 & exit 0"], CancellationToken.None, leavesDaemon: true);

        (await run.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe((0, "started"));
    }
}
