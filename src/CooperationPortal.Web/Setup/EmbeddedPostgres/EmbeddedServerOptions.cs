namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>Where the embedded PostgreSQL server comes from, where it lives and how it is set.</summary>
public sealed class EmbeddedServerOptions
{
    /// <summary>The folder <c>node_modules</c> that holds the npm package with the server's binaries.</summary>
    public required string NodeModules { get; init; }

    /// <summary>The folder that may be deleted to start afresh; everything of the server lies below it.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// The folder for copies of the binaries, a folder a version; by default a part of the data folder.
    /// </summary>
    public string? BinariesFolder { get; init; }

    /// <summary>The database that is made for the portal.</summary>
    public string Database { get; init; } = "portal";

    /// <summary>Server settings that are written when the cluster is made.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>False makes initdb skip fsync: for servers that are thrown away, as in tests.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>
    /// How long the server may take to come up. One that recovers from a crash takes as long as its log is long, and is
    /// waited for while it does.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>False makes root fall back to another user at once, as where user namespaces are forbidden.</summary>
    public bool AllowUserNamespace { get; init; } = true;
}
