using CooperationPortal.Core.Drafts.Deletion;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Deleted;

/// <summary>What was deleted in this reviewer's scope, and can be brought back.</summary>
[Authorize(Policy = Policies.Reviewer)]
public sealed class IndexModel(DeletedRecords records) : PageModel
{
    public Page<DeletedLine> Rows { get; private set; } = new([], null);

    public ListAddress Address { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Rows = await records.ListAsync(new(after), this.Actor(), cancellationToken);
        Address = new ListAddress(Request);
    }
}
