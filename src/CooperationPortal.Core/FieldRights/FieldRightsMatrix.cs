using System.Globalization;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.FieldRights;

/// <summary>The rights over fields, read once from <c>field-rights.txt</c>, which explains itself.</summary>
public static class FieldRightsMatrix
{
    private const string Stages = "dpw";

    private static readonly Lazy<IReadOnlyList<FieldRight>> All = new(Read);

    /// <summary>The roles that write fields, in the order of the file's columns.</summary>
    public static IReadOnlyList<PortalRole> Roles { get; } = [PortalRole.MinistryStaff, PortalRole.ClinicAdministrator];

    public static IReadOnlyList<FieldRight> Lines => All.Value;

    /// <summary>What stays closed to somebody who has all of these roles.</summary>
    public static FieldLocks LocksOf(RecordKind kind, IReadOnlyCollection<PortalRole> roles, FieldStage stage) =>
        new(stage, [.. Lines.Where(line => line.Kind == kind && !roles.Any(role => line.Allows(role, stage)))]);

    private static IReadOnlyList<FieldRight> Read()
    {
        using var stream = typeof(FieldRightsMatrix).Assembly.GetManifestResourceStream("field-rights.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(Line),
        ];
    }

    private static FieldRight Line(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 1 + Roles.Count || words[0].Split('.', 2) is not [var kind, var name]
            || !words.Skip(1).All(IsRight))
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"field-rights.txt cannot be read: {line}"));
        }

        return new FieldRight(
            Enum.Parse<RecordKind>(kind), name,
            Roles.Zip(words.Skip(1)).ToDictionary(r => r.First, r => StagesOf(r.Second)));
    }

    /// <summary>Each letter in its place or a point.</summary>
    private static bool IsRight(string word) =>
        word.Length == Stages.Length && word.Zip(Stages).All(pair => pair.First == '.' || pair.First == pair.Second);

    private static IReadOnlySet<FieldStage> StagesOf(string word) =>
        Enum.GetValues<FieldStage>().Where(stage => word[(int)stage] != '.').ToHashSet();
}
