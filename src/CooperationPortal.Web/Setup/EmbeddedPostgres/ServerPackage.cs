using System.Runtime.InteropServices;
using System.Text.Json;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>The npm package that carries PostgreSQL's server for this platform.</summary>
internal sealed class ServerPackage
{
    private const string Unfinished = "unfinished-";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly string _folder;

    private ServerPackage(string folder, string version)
    {
        _folder = folder;
        Version = version;
    }

    public string Version { get; }

    public static ServerPackage Find(string nodeModules)
    {
        var folder = Path.Combine(nodeModules, "@embedded-postgres", PlatformName());
        var manifest = Path.Combine(folder, "package.json");
        if (!File.Exists(manifest))
        {
            throw new EmbeddedServerException(
                $"No embedded PostgreSQL for {PlatformName()} in {nodeModules}. Set ConnectionStrings__Portal to a "
                + "PostgreSQL server, or start the portal with \"dotnet run\", which installs one.");
        }

        using var json = JsonDocument.Parse(File.ReadAllText(manifest));

        return new ServerPackage(folder, json.RootElement.GetProperty("version").GetString()!);
    }

    /// <summary>
    /// Copies the binaries out of node_modules, which npm may delete while the server runs. The copy gets its final
    /// name last, so a copy that was broken off is never used.
    /// </summary>
    public void Install(string target)
    {
        if (Directory.Exists(target))
        {
            return;
        }

        var parent = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        RemoveUnfinished(parent);
        var copy = Path.Combine(parent, Unfinished + Path.GetRandomFileName());
        CopyFolder(Path.Combine(_folder, "native"), copy);
        CreateLinks(copy);
        try
        {
            Directory.Move(copy, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in new DirectoryInfo(source).GetFiles().Where(file => file.LinkTarget is null))
        {
            var copy = file.CopyTo(Path.Combine(target, file.Name));
            if (!OperatingSystem.IsWindows() && Path.GetFileName(source) == "bin")
            {
                copy.UnixFileMode |= UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            }
        }

        foreach (var folder in Directory.GetDirectories(source))
        {
            CopyFolder(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }

    /// <summary>
    /// npm packages cannot hold symbolic links; this one lists those of its libraries for a script that we do not run.
    /// </summary>
    private void CreateLinks(string copy)
    {
        var list = Path.Combine(_folder, "native", "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
        {
            return;
        }

        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), Json)!)
        {
            var path = Path.Combine(copy, Path.GetRelativePath("native", link.Target));
            var target = Path.GetRelativePath(Path.GetDirectoryName(link.Target)!, link.Source);
            if (!File.Exists(path))
            {
                File.CreateSymbolicLink(path, target);
            }
        }
    }

    /// <summary>Clears away copies that were broken off, but none that another process may still be making.</summary>
    private static void RemoveUnfinished(string parent)
    {
        var old = TimeProvider.System.GetUtcNow().AddHours(-1);
        var unfinished = new DirectoryInfo(parent).GetDirectories(Unfinished + "*");
        foreach (var folder in unfinished.Where(folder => folder.CreationTimeUtc < old))
        {
            folder.Delete(recursive: true);
        }
    }

    private static string PlatformName()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    private sealed record Link(string Source, string Target);
}
