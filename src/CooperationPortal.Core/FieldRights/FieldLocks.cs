using System.Collections;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;
using FluentValidation.Results;

namespace CooperationPortal.Core.FieldRights;

/// <summary>The fields of a record that one person may not write as it stands: docs/decisions/0037-rights-over-fields.md.</summary>
public sealed class FieldLocks(FieldStage stage, IReadOnlyList<FieldRight> lines)
{
    public static FieldLocks None { get; } = new(FieldStage.Draft, []);

    public FieldStage Stage { get; } = stage;

    public bool IsEmpty => lines.Count == 0;

    /// <summary>The line that closes the field or what it stands in; null for an open one.</summary>
    public FieldRight? Of(string place) => lines.FirstOrDefault(line => FieldPlace.IsWithin(place, line.Place));

    /// <summary>A form does not send what its user may not write: that stays as it was.</summary>
    /// <param name="isSent">Whether the form holds the field of that name, which is then for <see cref="Require"/> to judge.</param>
    public void KeepUnsent(object input, object before, Func<string, bool> isSent)
    {
        foreach (var line in lines)
        {
            Keep(input, before, line.Place.Split('/'), "", isSent);
        }
    }

    /// <exception cref="ValidationException">A closed field was changed; the failures stand at the fields.</exception>
    public void Require(object before, object after)
    {
        if (IsEmpty)
        {
            return;
        }

        var names = InputDiff.Between(before, after)
            .Select(change => (change.Path, Line: Of(FieldPlace.OfPath(change.Path))))
            .Where(change => change.Line is not null)
            .Select(change => NameOf(after, change.Path, change.Line!))
            .Distinct().ToList();
        if (names.Count > 0)
        {
            throw new ValidationException(names.Select(name => new ValidationFailure(name, "ErrorsWorkflow.FieldClosed")));
        }
    }

    private static void Keep(object node, object before, ReadOnlySpan<string> place, string prefix, Func<string, bool> isSent)
    {
        var property = InputSchema.Property(node.GetType(), place[0])!;
        var name = prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}";
        if (place.Length == 1)
        {
            if (!isSent(name))
            {
                property.SetValue(node, property.GetValue(before));
            }

            return;
        }

        var was = ((IEnumerable)property.GetValue(before)!).Cast<IRow>().ToDictionary(row => row.Id);
        var index = 0;
        foreach (var row in ((IEnumerable)property.GetValue(node)!).Cast<IRow>())
        {
            if (was.GetValueOrDefault(row.Id) is { } same)
            {
                Keep(row, same, place[1..], $"{name}[{index}]", isSent);
            }

            index++;
        }
    }

    /// <summary>
    /// The closed field as the form calls it; its list, where the row is gone or only the order is another
    /// (<see cref="InputDiff.Order"/>, which is no field).
    /// </summary>
    private static string NameOf(object input, string path, FieldRight line)
    {
        var name = "";
        object? node = input;
        var steps = InputSchema.Steps(input.GetType(), path) ?? InputSchema.Steps(input.GetType(), path[..path.LastIndexOf('/')])!;
        foreach (var step in steps.Take(line.Place.Split('/').Length))
        {
            name += name.Length == 0 ? step.Property.Name : $".{step.Property.Name}";
            var value = step.Property.GetValue(node);
            if (step.RowId is not { } id || FieldPlace.OfName(name) == line.Place)
            {
                return name;
            }

            var rows = ((IEnumerable)value!).Cast<IRow>().ToList();
            var index = rows.FindIndex(row => row.Id == id);
            if (index < 0)
            {
                return name;
            }

            name += $"[{index}]";
            node = rows[index];
        }

        return name;
    }
}
