using CooperationPortal.Core.Visits;
using CooperationPortal.Web.Pages.Browse.Shared;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>One visit: who came to whom, the stops on one line, what was said, promised and signed, and how it is known.</summary>
public sealed class DetailsModel(VisitFileQueries files, Text text) : PageModel
{
    /// <summary>The facts beside which the page shows their evidence.</summary>
    private static readonly string[] Shown =
    [
        "Period", "Event", "Members", "OtherMembers", "UnnamedCount", "Head", "Purpose", "InvitedBy", "NotAsPlanned", "Reason", "Stops",
        "Statements",
    ];

    public VisitFile Record { get; private set; } = null!;

    public VisitDetails Visit => Record.Visit;

    public RecordFootView Foot => new(Record.Evidence, Shown, Record.Documents, Visit.ChangedAt);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(reference, text.Culture, null, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Record = file;
        HttpContext.ShowNotesOf(file.Evidence);
        return Page();
    }
}
