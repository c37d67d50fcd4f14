using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>Says changes as a person would: the labels of the form, rows by number and name, values in words.</summary>
public sealed class ChangeWords(Text text, FieldLabels labels, ValueWords values)
{
    private const string Between = " › ";

    public IReadOnlyList<ChangeGroup> Of(ChangeList list)
    {
        var rows = Rows(list);
        return
        [
            .. list.Changes
                .Select(change => (Change: change, Row: RowPath(change.Path), Steps: StepsOf(list.InputType, change.Path)))
                .Where(c => c.Steps is null || !values.IsHidden(c.Steps, c.Change))
                .GroupBy(c => c.Row)
                .OrderBy(group => group.Key.Length > 0)
                .Select(group => new ChangeGroup(
                    Heading(list.InputType, group.Key, rows),
                    group.Key.Length > 0 && IsGone(group.Key, list),
                    [.. group.Select(c => Line(c.Change, c.Steps, list.InputType))])),
        ];
    }

    private ChangeLine Line(FieldChange change, IReadOnlyList<InputStep>? steps, Type input)
    {
        if (steps is null)
        {
            return new(text["Review.FormerField"], Plain(change.Before), Plain(change.After));
        }

        var isOrder = change.Path.EndsWith("/" + InputDiff.Order, StringComparison.Ordinal);
        return isOrder
            ? new(text["Review.Order", labels.Of(steps)], Plain(change.Before), Plain(change.After))
            : new(labels.Of(steps), values.Of(steps, change.Before, input), values.Of(steps, change.After, input));
    }

    private static ChangeValue? Plain(string? value) => value is null ? null : new ChangeValue(value);

    private static IReadOnlyList<InputStep>? StepsOf(Type input, string path) =>
        InputSchema.Steps(input, path)
        ?? (path.EndsWith("/" + InputDiff.Order, StringComparison.Ordinal)
            ? InputSchema.Steps(input, path[..^(InputDiff.Order.Length + 1)])
            : null);

    private static string RowPath(string path)
    {
        var segments = path.Split('/');
        var last = Array.FindLastIndex(segments, s => Guid.TryParse(s, out _));
        return string.Join('/', segments[..(last + 1)]);
    }

    private string? Heading(Type input, string rowPath, IReadOnlyDictionary<Guid, (int Number, string Title)> rows)
    {
        var steps = rowPath.Length == 0 ? null : InputSchema.Steps(input, rowPath);
        return steps is null ? null : string.Join(Between, steps.Where(s => s.RowId is not null).Select(step =>
        {
            var (number, title) = rows.GetValueOrDefault(step.RowId!.Value);
            var numbered = labels.OfRow(step, number);
            return title is null or "" ? numbered : $"{numbered}. {title}";
        }));
    }

    private static bool IsGone(string rowPath, ChangeList list) =>
        list.Now is not null && Guid.TryParse(rowPath[(rowPath.LastIndexOf('/') + 1)..], out var id)
        && !InputRows.Of(list.Now).Any(r => r.Row.Id == id);

    private static Dictionary<Guid, (int Number, string Title)> Rows(ChangeList list)
    {
        var rows = new Dictionary<Guid, (int, string)>();
        foreach (var input in new[] { list.Now, list.Before }.OfType<object>())
        {
            foreach (var group in InputRows.Of(input).GroupBy(r => r.ListPath))
            {
                var number = 0;
                foreach (var (_, row) in group)
                {
                    rows.TryAdd(row.Id, (++number, InputLeaves.TitleOf(row)));
                }
            }
        }

        return rows;
    }
}
