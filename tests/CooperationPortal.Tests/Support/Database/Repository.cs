namespace CooperationPortal.Tests.Support.Database;

/// <summary>Places in the working copy that the tests run in.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Web { get; } = Path.Combine(Root, "src", "CooperationPortal.Web");

    public static string NodeModules { get; } = Path.Combine(Web, "node_modules");

    public static string Data { get; } = Path.Combine(Root, ".data");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CooperationPortal.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests run outside a working copy of the portal.");
        }

        return folder;
    }
}
