using System.Reflection;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Reads a path such as <c>stops/{id}/when/basis</c> against the type of the input.</summary>
public static class InputSchema
{
    /// <summary>The steps from the input down to the field; null for a path that the input does not have (any more).</summary>
    public static IReadOnlyList<InputStep>? Steps(Type input, string path)
    {
        var steps = new List<InputStep>();
        var container = input;
        foreach (var segment in path.Split('/'))
        {
            if (Guid.TryParse(segment, out var rowId) && steps is [.., { RowType: { } rowType } list])
            {
                steps[^1] = list with { RowId = rowId };
                container = rowType;
            }
            else if (Property(container, segment) is { } property)
            {
                steps.Add(new InputStep(container, property, null));
                container = property.PropertyType;
            }
            else if (container == typeof(LocalizedInput))
            {
                steps[^1] = steps[^1] with { Language = segment };
            }
            else
            {
                return null;
            }
        }

        return steps;
    }

    /// <summary>The property of that name, however its first letters are written.</summary>
    public static PropertyInfo? Property(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);
}
