using System.Collections;
using System.Globalization;
using CooperationPortal.Core.FieldRights;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Press.Giving;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Changes;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>The fields of a form that its user may not write, and what stands in them.</summary>
/// <param name="locks">By their places.</param>
/// <param name="input">The record that the form shows.</param>
public sealed class FormLocks(FieldLocks locks, object input)
{
    /// <summary>What the form shows in the field's place; null for an open field.</summary>
    public ClosedField? Of(string name, string label, IReadOnlyList<string> errors) =>
        name.Split('.', 2) is [_, var field] && locks.Of(FieldPlace.OfName(field)) is { } line
            ? new ClosedField(
                FieldTagHelper.IdOf(name), label, errors,
                [.. FieldRightsMatrix.Roles.Where(role => line.Allows(role, locks.Stage))], ValuesOf(PathOf(field)))
            : null;

    /// <param name="path">As a passage of an article is given to it: <c>members/new/person</c>.</param>
    public bool AreOn(string path) =>
        locks.Of(FieldPlace.OfPath(path.Replace($"/{PassageTarget.NewRow}", "", StringComparison.Ordinal))) is not null;

    private ChangeList ValuesOf(string path) => new(
        input.GetType(),
        [
            .. InputLeaves.Of(input)
                .Where(leaf => leaf.Path == path || leaf.Path.StartsWith(path + "/", StringComparison.Ordinal))
                .Select(leaf => new FieldChange(leaf.Path, null, leaf.Value)),
        ],
        input, null);

    /// <summary><c>Commitments[0].HighPriority</c> is <c>commitments/{id}/highPriority</c>.</summary>
    private string PathOf(string field)
    {
        var segments = new List<string>();
        var node = input;
        foreach (var step in field.Split('.'))
        {
            var parts = step.TrimEnd(']').Split('[');
            segments.Add(InputLeaves.Segment(parts[0]));
            node = InputSchema.Property(node.GetType(), parts[0])!.GetValue(node)!;
            if (parts is [_, var number])
            {
                var row = ((IEnumerable)node).Cast<IRow>().ElementAt(int.Parse(number, CultureInfo.InvariantCulture));
                segments.Add(row.Id.ToString());
                node = row;
            }
        }

        return string.Join('/', segments);
    }
}
