using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Statistics;

/// <summary>The register in figures, each the length of a list; signed, promised and inferred are never added up.</summary>
public sealed class IndexModel(StatisticsQueries statistics, Text text) : PageModel
{
    private const int MostRows = 60;
    private const int MostOffered = 20;

    /// <summary>ISO 3166-1 code of the country whose visits are shown; the one with the most where it is left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>All rows of the longest tables, which the page otherwise leads to.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    public AgreementCharts Agreements { get; private set; } = null!;

    public VisitCharts Visits { get; private set; } = null!;

    public CommitmentCharts Commitments { get; private set; } = null!;

    public string WholeUrl => Url.Page(null, new { from = From, whole = "true" })!;

    /// <summary>The countries through whose eyes visits can be seen, the chosen one always among them.</summary>
    public IReadOnlyList<string> Offered => Whole || Visits.Countries.Count <= MostRows
        ? Visits.Countries
        : [.. Visits.Countries.Where((c, i) => i < MostOffered || c == Visits.Chosen)];

    public bool IsEmpty => Agreements.IsEmpty && Visits.IsEmpty && Commitments.IsEmpty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var read = await statistics.ReadAsync(From, text.Culture, cancellationToken);
        var links = new ListLinks(Url);
        Agreements = new AgreementCharts(read, links, text);
        Visits = new VisitCharts(read, links, text);
        Commitments = new CommitmentCharts(read, links, text);
    }

    /// <summary>The table as it is, or with a way to the rest where it is longer than a page bears.</summary>
    public BarTable Fitted(BarTable table, string anchor) =>
        Whole || table.Rows.Count <= MostRows ? table : table with { RestUrl = $"{WholeUrl}#{anchor}" };
}
