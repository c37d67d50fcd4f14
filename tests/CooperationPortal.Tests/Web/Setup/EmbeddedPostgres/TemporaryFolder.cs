using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>A folder for one test, deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string? parent = null)
    {
        parent ??= System.IO.Path.Combine(Repository.Data, "scratch");
        Directory.CreateDirectory(parent);
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, System.IO.Path.GetRandomFileName())).FullName;
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
