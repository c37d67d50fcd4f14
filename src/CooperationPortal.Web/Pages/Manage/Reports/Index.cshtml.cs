using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Reports;

/// <summary>All open reports of errors on pages that this member of staff works with.</summary>
public sealed class IndexModel(ErrorReportQueries reports) : PageModel
{
    public TaskGroup Group { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var found = await reports.OpenAsync(this.Actor(), new(after), cancellationToken);
        Group = TaskGroup.OfErrorReports(found);
        List = new ListView(new ListAddress(Request), found.Count, found.Lines.Count, found.Next, [], []);
    }
}
