namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary>Columns by year, a band for each thing that is counted, all on one scale and none on top of another.</summary>
public sealed record YearChart(
    string Id, string Title, IReadOnlyList<Band> Bands, IReadOnlyList<YearRow> Years)
{
    public int Greatest => Years.SelectMany(y => y.Figures).Select(f => f.Count).DefaultIfEmpty(0).Max();

    public IEnumerable<YearRow> Known => Years.Where(y => y.Year is not null);

    public YearRow? Unknown => Years.FirstOrDefault(y => y.Year is null);
}

/// <summary>The figures of a year, or of those records whose year no source tells.</summary>
public sealed record YearRow(int? Year, IReadOnlyList<Figure> Figures);
