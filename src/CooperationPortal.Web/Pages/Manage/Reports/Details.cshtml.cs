using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Reports;

/// <summary>What a reader reported, the page that it is about, and what became of it.</summary>
public sealed class DetailsModel(ErrorReportQueries reports, ErrorReportService service, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SettleInput Input { get; set; } = new();

    public ErrorReportView Report { get; private set; } = null!;

    public bool MaySettle => Report.SettledAt is null && ErrorReportService.MayBeSettledBy(this.Actor());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Version = Report.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await this.TrySaveAsync(nameof(Input), () => service.SettleAsync(Id, Input, this.Actor(), cancellationToken)))
        {
            return Page();
        }

        TempData.SetFlash(text["ErrorReports.Settled"]);
        return LocalRedirect(RecordLinks.ErrorReports);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var found = await reports.FindAsync(Id, this.Actor(), cancellationToken);
        Report = found!;
        return found is not null;
    }
}
