using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Conventions;

/// <summary>
/// What the build does not check and dotnet format takes a minute for: usings stand in order, those of System first.
/// </summary>
public sealed class UsingOrderTests
{
    [Fact]
    public void Usings_StandInOrder()
    {
        var files = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .ToList();

        files.Count.ShouldBeGreaterThan(100);
        files.Where(file => !IsOrdered(Usings(file))).ShouldBeEmpty();
    }

    private static List<string> Usings(string file) =>
    [
        .. File.ReadLines(file)
            .TakeWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal))
            .Where(line => line.Length > 0 && !line.Contains('=') && !line.Contains(" static "))
            .Select(line => line["using ".Length..].TrimEnd(';')),
    ];

    private static bool IsOrdered(List<string> usings) =>
        usings.SequenceEqual(usings.Order(Comparer<string>.Create(Compare)));

    private static int Compare(string one, string other)
    {
        var system = IsSystem(other).CompareTo(IsSystem(one));

        return system != 0 ? system : Compare(one.Split('.'), other.Split('.'));
    }

    private static int Compare(string[] one, string[] other)
    {
        var difference = one.Zip(other, (a, b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase))
            .FirstOrDefault(order => order != 0);

        return difference != 0 ? difference : one.Length.CompareTo(other.Length);
    }

    private static bool IsSystem(string name) => name.Split('.')[0] == "System";
}
