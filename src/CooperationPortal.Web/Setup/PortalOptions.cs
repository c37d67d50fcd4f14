namespace CooperationPortal.Web.Setup;

/// <summary>The settings of the section <c>Portal</c>: README.md explains each.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>The name of the connection string: <c>ConnectionStrings__Portal</c> in the environment.</summary>
    public const string ConnectionName = "Portal";

    /// <summary>
    /// The folder for files of documents and the embedded database; <c>.data</c> at the top of the repository, or
    /// beside the program.
    /// </summary>
    public string DataFolder { get; set; } = "";

    /// <summary>
    /// Whether the start applies migrations and reference data; false where the command <c>migrate</c> does.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>
    /// The database role of the web nodes, which migrations give its rights; empty where they use the owner's.
    /// </summary>
    public string WebRole { get; set; } = "";

    /// <summary>
    /// Whether the first start with the embedded database outside Production also loads the demo data.
    /// </summary>
    public bool DemoData { get; set; } = true;

    /// <summary>
    /// Accepts a server that may lose what it has acknowledged (fsync off and the like): for tests only.
    /// </summary>
    public bool AllowUnsafeDatabase { get; set; }

    /// <summary>
    /// Where readers reach the portal, as <c>https://portal.example.org</c>: links in mail begin with it.
    /// </summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>How much memory the pages kept for readers may take; 0 keeps none.</summary>
    public int PageCacheMegabytes { get; set; } = 64;

    /// <summary>Whether the node asks itself for pages after its start, so that the first reader need not wait.</summary>
    public bool WarmUp { get; set; } = true;

    /// <summary>The addresses of the proxies whose X-Forwarded headers are believed, separated by commas.</summary>
    public string KnownProxies { get; set; } = "";

    /// <summary>The settings as given, with the data folder made absolute.</summary>
    public static PortalOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection(Section).Get<PortalOptions>() ?? new PortalOptions();
        var folder = options.DataFolder.Length > 0 ? options.DataFolder : ".data";
        var home = Repository(environment.ContentRootPath) ?? environment.ContentRootPath;
        options.DataFolder = Path.GetFullPath(folder, home);

        return options;
    }

    private static string? Repository(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "CooperationPortal.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
