using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary>A table whose figures have bars beneath them; the columns have one measure and are never added up.</summary>
/// <param name="Caption">What is counted, for those who cannot see the heading above it.</param>
/// <param name="RowHead">What the rows are.</param>
/// <param name="Columns">What is counted in each row.</param>
/// <param name="Rows">The greatest first, or in an order of their own.</param>
public sealed record BarTable(
    string Caption, string RowHead, IReadOnlyList<Band> Columns, IReadOnlyList<BarRow> Rows)
{
    /// <summary>How many rows are seen before the rest is unfolded.</summary>
    public int Seen { get; init; } = 12;

    /// <summary>Where the rest is too much for this page, the address of a page that has it.</summary>
    public string? RestUrl { get; init; }

    public int Greatest => Rows.SelectMany(r => r.Figures).Select(f => f.Count).DefaultIfEmpty(0).Max();
}

/// <summary>One thing that is counted, and how it looks: a promise is dashed, a conclusion dotted.</summary>
public sealed record Band(string Name, BandLook Look);

public enum BandLook
{
    Signed,
    Planned,
    Inferred,
    Late,
    Plain,
}

/// <summary>A row of a table with bars.</summary>
public sealed record BarRow(LocalizedString Name, IReadOnlyList<Figure> Figures)
{
    public string? Url { get; init; }

    /// <summary>The value that the row is about, where it has a sign.</summary>
    public Enum? State { get; init; }
}
