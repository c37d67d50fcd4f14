using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Web.Commands;

namespace CooperationPortal.Tests.Web.Access;

/// <summary>The expectations of access-matrix.txt, which says how it is read.</summary>
internal static class AccessMatrix
{
    /// <summary>A reader who may; what he gets by it is told by the tests of that page.</summary>
    public const string Allowed = "+";

    private const string NoRecord = "-";

    private static readonly Lazy<Dictionary<string, Dictionary<string, string[]>>> Blocks = new(Read);

    public static IEnumerable<string> Routes => Blocks.Value.Keys;

    public static string NameOf(RouteLine route) => $"{(route.Method is "*" or "HEAD" ? "GET" : route.Method)} {route.Path}";

    /// <summary>What each reader is answered, in the order of <see cref="AccessReaders.Names"/>.</summary>
    public static IReadOnlyList<string> Of(AccessAddress address)
    {
        var state = address.State?.ToString().ToLowerInvariant() ?? NoRecord;
        var row = Blocks.Value.GetValueOrDefault(NameOf(address.Route))?.GetValueOrDefault(state) ?? [];
        return [.. row, .. AccessReaders.AsAnonymous.Select(_ => row.FirstOrDefault() ?? "?")];
    }

    private static Dictionary<string, Dictionary<string, string[]>> Read()
    {
        var path = Path.Combine(Repository.Root, "tests", "CooperationPortal.Tests", "Web", "Access", "access-matrix.txt");
        var blocks = new Dictionary<string, Dictionary<string, string[]>>();
        foreach (var block in File.ReadAllText(path).Split("\n\n"))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#'))
                .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var rows = lines.Where(l => l.Length > 2).SelectMany(l => l[0].Split(',').Select(state => (state, l[1..])))
                .ToDictionary(r => r.state, r => r.Item2);
            foreach (var route in lines.Where(l => l.Length == 2))
            {
                blocks.Add(string.Join(' ', route), rows);
            }
        }

        return blocks;
    }
}
