using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.Pages.Browse.Statistics;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Subjects;

/// <summary>All that agreements are about, by kind of cooperation, by specialty and by condition.</summary>
public sealed class IndexModel(StatisticsQueries statistics, Text text) : PageModel
{
    public AgreementCharts Agreements { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Agreements = new AgreementCharts(await statistics.OfSubjectsAsync(text.Culture, cancellationToken), new ListLinks(Url), text);
}
