using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>The report of a visit, written from its record: each paragraph leads to what it says, and none says more.</summary>
public sealed class ReportModel(VisitFileQueries files, Text text) : PageModel
{
    public VisitReport Report { get; private set; } = null!;

    public VisitDetails Visit => Report.Visit;

    public VisitFile Record => Report.Record;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await files.ReportAsync(reference, text.Culture, null, cancellationToken) is not { } report)
        {
            return NotFound();
        }

        Report = report;
        HttpContext.ShowNotesOf(Record.Evidence);
        return Page();
    }

    /// <summary>The address of the visit's page, at one of its parts.</summary>
    public string At(string anchor) => $"{VisitLinks.Page(HttpContext, Visit.Reference)}#{anchor}";
}
