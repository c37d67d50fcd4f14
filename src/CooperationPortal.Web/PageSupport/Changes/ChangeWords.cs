using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>Says changes as a person would: the labels of the form, rows by number and name, values in words.</summary>
public sealed class ChangeWords(Text text, FieldLabels labels, ValueWords values, TermQueries terms)
{
    /// <summary>How many changes are shown.</summary>
    public int CountOf(ChangeList list) =>
        list.Changes.Count(c => StepsOf(list.InputType, c.Path) is not { } steps || !values.IsHidden(steps, c));

    public async Task<IReadOnlyList<ChangeGroup>> OfAsync(ChangeList list, CancellationToken cancellationToken)
    {
        var context = new ChangeContext(list.InputType, Rows(list), await TermsAsync(cancellationToken));
        return
        [
            .. list.Changes
                .Select(change => (Change: change, Row: RowPath(change.Path), Steps: StepsOf(list.InputType, change.Path)))
                .Where(c => c.Steps is null || !values.IsHidden(c.Steps, c.Change))
                .GroupBy(c => c.Row)
                .OrderBy(group => group.Key.Length > 0)
                .Select(group => new ChangeGroup(
                    Heading(context, group.Key),
                    group.Key.Length > 0 && IsGone(group.Key, list),
                    [.. group.Select(c => Line(c.Change, c.Steps, context))])),
        ];
    }

    private ChangeLine Line(FieldChange change, IReadOnlyList<InputStep>? steps, ChangeContext context)
    {
        if (steps is null)
        {
            return new(text["Review.FormerField"], Plain(change.Before), Plain(change.After));
        }

        var isOrder = change.Path.EndsWith("/" + InputDiff.Order, StringComparison.Ordinal);
        return isOrder
            ? new(text["Review.Order", labels.Of(steps)], Plain(change.Before), Plain(change.After))
            : new(labels.Of(steps), values.Of(steps, change.Before, context), values.Of(steps, change.After, context));
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

    private string? Heading(ChangeContext context, string rowPath) =>
        rowPath.Length > 0 && InputSchema.Steps(context.Input, rowPath) is { } steps ? labels.OfRows(steps, context.Rows) : null;

    private static bool IsGone(string rowPath, ChangeList list) =>
        list.Now is not null && Guid.TryParse(rowPath[(rowPath.LastIndexOf('/') + 1)..], out var id)
        && !InputRows.Of(list.Now).Any(r => r.Row.Id == id);

    private async Task<Dictionary<(VocabularyKind, string), string>> TermsAsync(CancellationToken cancellationToken)
    {
        var words = new Dictionary<(VocabularyKind, string), string>();
        foreach (var vocabulary in TermFields.Vocabularies)
        {
            foreach (var term in await terms.AllAsync(vocabulary, cancellationToken))
            {
                words[(vocabulary, term.Code)] = term.Label.In(text.Culture).Text;
            }
        }

        return words;
    }

    private static Dictionary<Guid, RowName> Rows(ChangeList list)
    {
        var rows = new Dictionary<Guid, RowName>();
        foreach (var input in new[] { list.Now, list.Before }.OfType<object>())
        {
            foreach (var group in InputRows.Of(input).GroupBy(r => r.ListPath))
            {
                var number = 0;
                foreach (var (_, row) in group)
                {
                    rows.TryAdd(row.Id, new RowName(++number, InputLeaves.TitleOf(row)));
                }
            }
        }

        return rows;
    }
}
