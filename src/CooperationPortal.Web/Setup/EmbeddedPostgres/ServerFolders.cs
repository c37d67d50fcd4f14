using System.Security.Cryptography;
using System.Text;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>The folders and files of one embedded server.</summary>
internal sealed record ServerFolders(string Root, string Binaries)
{

    /// <summary>Holds the cluster and the files beside it; readable by its owner only.</summary>
    public string Home => Path.Combine(Root, "postgres");

    /// <summary>PGDATA. It appears under this name only when initdb has finished.</summary>
    public string Cluster => Path.Combine(Home, "data");

    public string PasswordFile => Path.Combine(Home, "password");

    public string PortFile => Path.Combine(Home, "port");

    public string OwnerLock => Path.Combine(Home, "owner.lock");

    public string Log => Path.Combine(Home, "server.log");

    public PostmasterFile Postmaster => new(Path.Combine(Cluster, "postmaster.pid"), Cluster);

    public string Tool(string name) =>
        Path.Combine(Binaries, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>
    /// A folder that any user may enter, for the case that the data folder lies inside a home such as /root (mode 0700)
    /// and the server must run as another user.
    /// </summary>
    public ServerFolders Elsewhere()
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..16];

        var root = Path.Combine("/var/lib/cooperation-portal", name);

        return new ServerFolders(root, Path.Combine(root, "postgres-bin", Path.GetFileName(Binaries)));
    }

    public static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static void WritePrivate(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}
