using System.Collections;
using System.Globalization;
using System.Reflection;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// The buttons of repeating rows, on the server: <c>stops.add</c>, <c>stops.1.remove</c>, <c>stops.1.shown.0.up</c>. The
/// path names list properties of the input, in any letter case.
/// </summary>
public static class RowCommands
{
    /// <summary>More rows than any form needs; a bound on what a posted form can make the server keep.</summary>
    public const int MaxRows = 200;

    /// <summary>What was done, or null when it is no row command or leads nowhere.</summary>
    public static RowChange? TryApply(string? command, object input)
    {
        var steps = command?.Split('.') ?? [];
        return steps switch
        {
            [.. var path, "add"] => Find(input, path) is { } found ? Add(found) : null,
            [.. var path, var row, "remove" or "up" or "down"]
                when Find(input, path) is { } found && TryIndex(row, found.List, out var index) =>
                steps[^1] == "remove" ? Remove(found, index) : Move(found, index, steps[^1] == "up" ? index - 1 : index + 1),
            _ => null,
        };
    }

    private static RowChange? Add(FoundList found)
    {
        if (found.List.Count >= MaxRows)
        {
            return null;
        }

        var row = Activator.CreateInstance(found.RowType)!;
        if (row is IRow identified)
        {
            identified.Id = Guid.CreateVersion7();
        }

        found.List.Add(row);
        return new RowChange(found.Path, index => index, $"{found.CommandPath}.{found.List.Count - 1}");
    }

    private static RowChange Remove(FoundList found, int removed)
    {
        found.List.RemoveAt(removed);
        var focus = found.List.Count == 0
            ? $"{found.CommandPath}.add"
            : $"{found.CommandPath}.{Math.Min(removed, found.List.Count - 1)}";
        return new RowChange(
            found.Path, index => index == removed ? null : index > removed ? index - 1 : index, focus);
    }

    private static RowChange? Move(FoundList found, int from, int to)
    {
        if (to < 0 || to >= found.List.Count)
        {
            return null;
        }

        (found.List[from], found.List[to]) = (found.List[to], found.List[from]);
        return new RowChange(
            found.Path, index => index == from ? to : index == to ? from : index, $"{found.CommandPath}.{to}");
    }

    private static FoundList? Find(object input, string[] steps)
    {
        object? at = input;
        var path = "";
        for (var i = 0; i < steps.Length; i++)
        {
            if (at is IList rows && TryIndex(steps[i], rows, out var index))
            {
                at = rows[index];
                path += $"[{index}]";
            }
            else if (at is not null and not IList && Property(at.GetType(), steps[i]) is { } property)
            {
                at = property.GetValue(at);
                path += (path.Length == 0 ? "" : ".") + property.Name;
            }
            else
            {
                return null;
            }
        }

        return at is IList list && RowType(list.GetType()) is { } rowType
            ? new FoundList(list, rowType, path, string.Join('.', steps))
            : null;
    }

    private static PropertyInfo? Property(Type type, string name) => type.GetProperty(
        name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase | BindingFlags.FlattenHierarchy);

    private static Type? RowType(Type list) =>
        list.IsGenericType && list.GetGenericTypeDefinition() == typeof(List<>)
        && list.GetGenericArguments()[0] is { IsClass: true, IsAbstract: false } row
        && row.GetConstructor(Type.EmptyTypes) is not null
            ? row
            : null;

    private static bool TryIndex(string step, IList list, out int index) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < list.Count;

    private sealed record FoundList(IList List, Type RowType, string Path, string CommandPath);
}

/// <summary>What a row command did.</summary>
/// <param name="ListPath">The list, as properties are named: <c>Stops[1].Shown</c>.</param>
/// <param name="NewIndex">Where each old row is now; null for the one that was removed.</param>
/// <param name="Focus">The command path of the row, or the command of the button, that takes the focus.</param>
public sealed record RowChange(string ListPath, Func<int, int?> NewIndex, string Focus);
