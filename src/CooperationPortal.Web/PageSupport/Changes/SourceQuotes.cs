using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>
/// Quotes that are new, gone, or worded anew stand beneath their source, each with the fact that it is of, so that a source
/// of twenty quotes is named once. A quote that goes over to another source has a place of its own.
/// </summary>
public sealed class SourceQuotes
{
    private static readonly string List = InputLeaves.Segment(nameof(RecordInput.Evidence)) + "/";
    private static readonly string Source = "/" + InputLeaves.Segment(nameof(EvidenceInput.SourceId));
    private static readonly string Quote = "/" + InputLeaves.Segment(nameof(EvidenceInput.Quote));
    private static readonly string Fact = "/" + InputLeaves.Segment(nameof(EvidenceInput.FieldPath));
    private static readonly string Basis = "/" + InputLeaves.Segment(nameof(EvidenceInput.Basis));

    /// <summary>By the path of the quote's row.</summary>
    private readonly Dictionary<string, Place> rows = [];

    public SourceQuotes(ChangeList list)
    {
        var changes = list.Changes.Where(c => c.Path.StartsWith(List, StringComparison.Ordinal)).ToDictionary(c => c.Path);
        foreach (var quote in changes.Values.Where(c => c.Path.EndsWith(Quote, StringComparison.Ordinal)))
        {
            var row = quote.Path[..^Quote.Length];
            var place = changes.TryGetValue(row + Source, out var source)
                ? Whole(list, source, changes.GetValueOrDefault(row + Fact))
                : Edited(list, row);
            if (place is not null)
            {
                rows[row] = place;
            }
        }
    }

    /// <summary>The row of the source beneath which the row is shown; null where it has a place of its own.</summary>
    public string? SourceOf(string row) => rows.GetValueOrDefault(row)?.SourceRow;

    /// <summary>The path of the fact that the quote is of; null where it is of the whole record, or has a place of its own.</summary>
    public string? FactOf(string row) => rows.GetValueOrDefault(row)?.Fact;

    /// <summary>What the place of a quote that is new or gone says already, and a basis that is as usual.</summary>
    public bool IsSaid(string row, FieldChange change) =>
        rows.GetValueOrDefault(row) is { IsWhole: true } && (change.Path == row + Source || change.Path == row + Fact
            || (change.Path == row + Basis && (change.After ?? change.Before) == nameof(FactBasis.Stated)));

    /// <summary>Of a row that is new or gone the changes say the source by its title.</summary>
    private static Place? Whole(ChangeList list, FieldChange source, FieldChange? fact) =>
        source is { Before: not null, After: not null } ? null
        : Inputs(list).SelectMany(i => i.Sources).FirstOrDefault(s => InputLeaves.TitleOf(s) == (source.After ?? source.Before)) is { } found
            ? new(RowOf(found), fact?.After ?? fact?.Before, true)
            : null;

    private static Place? Edited(ChangeList list, string row)
    {
        var quote = Guid.TryParse(row[List.Length..], out var id)
            ? Inputs(list).SelectMany(i => i.Evidence).FirstOrDefault(e => e.Id == id)
            : null;
        return Inputs(list).SelectMany(i => i.Sources).FirstOrDefault(s => s.Id == quote?.SourceId) is { } source
            ? new(RowOf(source), quote!.FieldPath, false)
            : null;
    }

    private static IEnumerable<RecordInput> Inputs(ChangeList list) => new[] { list.Now, list.Before }.OfType<RecordInput>();

    private static string RowOf(SourceInput source) => $"{InputLeaves.Segment(nameof(RecordInput.Sources))}/{source.Id}";

    private sealed record Place(string SourceRow, string? Fact, bool IsWhole);
}
