namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary>How many records state each field, and what is said of those that do not; the five never run together.</summary>
/// <param name="Caption">What the fields belong to.</param>
/// <param name="Total">How many records there are.</param>
/// <param name="Values">The five, in the reader's words.</param>
/// <param name="Rows">A row for each field.</param>
public sealed record FieldTable(string Caption, int Total, IReadOnlyList<string> Values, IReadOnlyList<FieldRow> Rows);

/// <summary>A field with its figures, the stated first.</summary>
public sealed record FieldRow(string Name, IReadOnlyList<Figure> Figures);
