using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>Says changes as a person would: the labels of the form, rows by number and name, values in words.</summary>
public sealed class ChangeWords(Text text, FieldLabels labels, ValueWords values, TermQueries terms)
{
    /// <summary>How many changes are shown.</summary>
    public int CountOf(ChangeList list)
    {
        var quotes = new SourceQuotes(list);
        return list.Changes.Count(c => IsShown(c, StepsOf(list.InputType, c.Path), quotes));
    }

    public async Task<IReadOnlyList<ChangeGroup>> OfAsync(ChangeList list, CancellationToken cancellationToken)
    {
        var context = new ChangeContext(list.InputType, Rows(list), await TermsAsync(cancellationToken));
        var quotes = new SourceQuotes(list);
        return
        [
            .. list.Changes
                .Select(change => (Change: change, Row: RowPath(change.Path), Steps: StepsOf(list.InputType, change.Path)))
                .Where(c => IsShown(c.Change, c.Steps, quotes))
                .GroupBy(c => quotes.SourceOf(c.Row) ?? c.Row)
                .OrderBy(group => group.Key.Length > 0)
                .Select(group => new ChangeGroup(
                    Heading(context, group.Key),
                    group.Key.Length > 0 && IsGone(group.Key, list),
                    [.. group.Select(c => Line(c.Change, c.Steps, quotes.FactOf(c.Row), context))])),
        ];
    }

    private bool IsShown(FieldChange change, IReadOnlyList<InputStep>? steps, SourceQuotes quotes) =>
        steps is null || !(values.IsHidden(steps, change) || quotes.IsSaid(RowPath(change.Path), change));

    private ChangeLine Line(FieldChange change, IReadOnlyList<InputStep>? steps, string? fact, ChangeContext context)
    {
        if (steps is null)
        {
            return new(text["Review.FormerField"], Plain(change.Before), Plain(change.After));
        }

        var isOrder = change.Path.EndsWith("/" + InputDiff.Order, StringComparison.Ordinal);
        return isOrder
            ? new(text["Review.Order", labels.Of(steps)], Plain(change.Before), Plain(change.After))
            : new(Label(steps, fact, context), values.Of(steps, change.Before, context), values.Of(steps, change.After, context));
    }

    private string Label(IReadOnlyList<InputStep> steps, string? fact, ChangeContext context) =>
        fact is null ? labels.Of(steps) : $"{labels.Of(steps)}{text.Colon}{values.Fact(fact, context)}";

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
