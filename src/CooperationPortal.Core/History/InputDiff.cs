using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.History;

/// <summary>What differs between two inputs, field by field; rows are compared by their ids, wherever they stand.</summary>
public static class InputDiff
{
    /// <summary>The last segment of the path that tells of rows in another order.</summary>
    public const string Order = "order";

    public static List<FieldChange> Between(object before, object after)
    {
        var old = InputLeaves.Of(before);
        var now = InputLeaves.Of(after);
        var oldByPath = old.ToDictionary(l => l.Path);
        var newPaths = now.Select(l => l.Path).ToHashSet();
        var changed = now.Where(l => oldByPath.GetValueOrDefault(l.Path)?.Identity != l.Identity)
            .Select(l => new FieldChange(l.Path, oldByPath.GetValueOrDefault(l.Path)?.Value, l.Value));
        var removed = old.Where(l => !newPaths.Contains(l.Path)).Select(l => new FieldChange(l.Path, l.Value, null));
        return [.. changed, .. removed, .. Moves(before, after)];
    }

    private static IEnumerable<FieldChange> Moves(object before, object after)
    {
        var old = Lists(before);
        foreach (var (path, ids) in Lists(after))
        {
            var was = old.GetValueOrDefault(path, []);
            var kept = was.Where(ids.Contains).ToList();
            var now = ids.Where(was.Contains).ToList();
            if (!kept.SequenceEqual(now))
            {
                yield return new FieldChange($"{path}/{Order}", Numbers(was, kept), Numbers(was, now));
            }
        }
    }

    private static string Numbers(List<Guid> was, List<Guid> rows) =>
        string.Join(", ", rows.Select(id => was.IndexOf(id) + 1));

    /// <summary>The row ids of every list, by the list's path.</summary>
    private static Dictionary<string, List<Guid>> Lists(object input) =>
        InputRows.Of(input).GroupBy(r => r.ListPath).ToDictionary(g => g.Key, g => g.Select(r => r.Row.Id).ToList());
}
