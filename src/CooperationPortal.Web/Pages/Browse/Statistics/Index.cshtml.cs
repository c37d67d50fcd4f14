using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Statistics;

/// <summary>The register in figures, each the length of a list; signed, promised and inferred are never added up.</summary>
public sealed class IndexModel(StatisticsQueries statistics, Text text) : PageModel
{
    /// <summary>ISO 3166-1 code of the country whose visits are shown; the one with the most where it is left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public AgreementCharts Agreements { get; private set; } = null!;

    public VisitCharts Visits { get; private set; } = null!;

    public CommitmentCharts Commitments { get; private set; } = null!;

    public bool IsEmpty => Agreements.IsEmpty && Visits.IsEmpty && Commitments.IsEmpty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var read = await statistics.ReadAsync(text.Culture, cancellationToken);
        var links = new ListLinks(Url);
        Agreements = new AgreementCharts(read, links, text);
        Visits = new VisitCharts(read, links, text, From);
        Commitments = new CommitmentCharts(read, links, text);
    }
}
