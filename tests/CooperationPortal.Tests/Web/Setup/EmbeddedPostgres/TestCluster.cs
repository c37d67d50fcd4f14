using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Web.Setup.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>A small server that is made and started quickly.</summary>
internal static class TestCluster
{
    public static EmbeddedServer At(string folder, bool allowUserNamespace = true, TimeSpan? patience = null) =>
        new(
            new EmbeddedServerOptions
            {
                NodeModules = Repository.NodeModules,
                DataFolder = folder,
                BinariesFolder = Path.Combine(Repository.Data, "postgres-bin"),
                Durable = false,
                AllowUserNamespace = allowUserNamespace,
                Patience = patience ?? TimeSpan.FromSeconds(60),
                Settings = new Dictionary<string, string> { ["fsync"] = "off", ["shared_buffers"] = "16MB" },
            },
            NullLogger.Instance);
}
