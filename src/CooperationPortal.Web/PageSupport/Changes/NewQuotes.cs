using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>
/// Quotes that are new as a whole: they stand beneath their source, each with the fact that it is of, so that a source of
/// twenty quotes is named once.
/// </summary>
public sealed class NewQuotes
{
    private static readonly string List = InputLeaves.Segment(nameof(RecordInput.Evidence)) + "/";
    private static readonly string Source = "/" + InputLeaves.Segment(nameof(EvidenceInput.SourceId));
    private static readonly string Quote = "/" + InputLeaves.Segment(nameof(EvidenceInput.Quote));
    private static readonly string Fact = "/" + InputLeaves.Segment(nameof(EvidenceInput.FieldPath));
    private static readonly string Basis = "/" + InputLeaves.Segment(nameof(EvidenceInput.Basis));

    /// <summary>By the path of the quote's row.</summary>
    private readonly Dictionary<string, (string SourceRow, string? Fact)> rows = [];

    public NewQuotes(ChangeList list)
    {
        var changes = list.Changes.Where(c => c.Before is null).ToDictionary(c => c.Path, c => c.After);
        foreach (var row in changes.Keys.Where(p => p.StartsWith(List, StringComparison.Ordinal) && p.EndsWith(Quote, StringComparison.Ordinal))
            .Select(p => p[..^Quote.Length]))
        {
            if (changes.GetValueOrDefault(row + Source) is { } title && SourceRow(list, title) is { } source)
            {
                rows[row] = (source, changes.GetValueOrDefault(row + Fact));
            }
        }
    }

    /// <summary>The row of the source beneath which the row is shown; null where it has a place of its own.</summary>
    public string? SourceOf(string row) => rows.TryGetValue(row, out var quote) ? quote.SourceRow : null;

    /// <summary>The path of the fact that the quote is of; null where it is of the whole record, or no new quote.</summary>
    public string? FactOf(string row) => rows.GetValueOrDefault(row).Fact;

    /// <summary>What the place of the quote says already, and a basis that is as usual.</summary>
    public bool IsSaid(string row, FieldChange change) =>
        rows.ContainsKey(row) && (change.Path == row + Source || change.Path == row + Fact
            || (change.Path == row + Basis && change.After == nameof(FactBasis.Stated)));

    private static string? SourceRow(ChangeList list, string title) =>
        new[] { list.Now, list.Before }.OfType<RecordInput>().SelectMany(input => input.Sources)
            .FirstOrDefault(source => InputLeaves.TitleOf(source) == title) is { } found
                ? $"{InputLeaves.Segment(nameof(RecordInput.Sources))}/{found.Id}"
                : null;
}
