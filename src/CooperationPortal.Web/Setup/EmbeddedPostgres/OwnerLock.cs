namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>
/// Held by the one process that starts, watches and stops the server. The system lets go of it when that process dies,
/// however it dies; others on the same data folder only use the server.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;

    private OwnerLock(FileStream file) => _file = file;

    public static OwnerLock? TryTake(string path)
    {
        try
        {
            return new OwnerLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
