using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.EndToEndTests.Support.Typing;

/// <summary>Gives the rows of an input other ids, in all places where rows name one another.</summary>
internal static class RowReferences
{
    public static void Rename(object input, Func<string, Guid> newIdOf)
    {
        var rows = InputWalker.Find<IRow>(input, InputEntries.Root).Where(row => row.Path != InputEntries.Root).ToList();
        var newIds = rows.DistinctBy(row => row.Value.Id).ToDictionary(row => row.Value.Id, row => newIdOf(row.Path));
        foreach (var (_, row) in rows)
        {
            row.Id = newIds[row.Id];
            RenameReferences(row, newIds);
        }
    }

    private static void RenameReferences(IRow row, IReadOnlyDictionary<Guid, Guid> newIds)
    {
        foreach (var property in row.GetType().GetProperties().Where(p => p.PropertyType == typeof(Guid?)))
        {
            if (property.GetValue(row) is Guid named && newIds.TryGetValue(named, out var id))
            {
                property.SetValue(row, id);
            }
        }

        var path = row.GetType().GetProperty(nameof(EvidenceInput.FieldPath));
        if (path?.GetValue(row) is string written)
        {
            path.SetValue(row, string.Join('/', written.Split('/').Select(step => Renamed(step, newIds))));
        }
    }

    private static string Renamed(string step, IReadOnlyDictionary<Guid, Guid> newIds) =>
        Guid.TryParse(step, out var id) && newIds.TryGetValue(id, out var renamed) ? renamed.ToString() : step;
}
