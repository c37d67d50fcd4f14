using System.Collections;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>All rows of an input with the path of the list that they stand in (<c>stops</c>, <c>stops/{id}/hosts</c>).</summary>
public static class InputRows
{
    public static IEnumerable<(string ListPath, IRow Row)> Of(object input, string prefix = "")
    {
        foreach (var property in InputLeaves.PropertiesOf(input.GetType()))
        {
            var path = prefix.Length == 0
                ? InputLeaves.Segment(property.Name)
                : $"{prefix}/{InputLeaves.Segment(property.Name)}";
            var found = property.GetValue(input) switch
            {
                string or LocalizedInput or null => [],
                IEnumerable<IRow> rows => rows.SelectMany(row => Of(row, $"{path}/{row.Id}").Prepend((path, row))),
                IEnumerable or ValueType => [],
                { } part => Of(part, path),
            };
            foreach (var row in found)
            {
                yield return row;
            }
        }
    }
}
