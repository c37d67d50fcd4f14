using CooperationPortal.Core.Drafts;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Drafts;

/// <summary>Throws a draft away; its text stays in the history.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class DiscardModel(IEnumerable<IDraftService> services, DraftQueries drafts, Text text) : PageModel
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public DraftHead Head { get; private set; } = null!;

    public async Task OnGetAsync(Guid recordId, CancellationToken cancellationToken) =>
        Head = await drafts.ToEditAsync(recordId, this.Actor(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid recordId, CancellationToken cancellationToken)
    {
        Head = await drafts.ToEditAsync(recordId, this.Actor(), cancellationToken);
        var seen = DraftStamps.Read(Request.Form, DraftStamps.Prefix);
        var service = services.Single(s => s.Kind == Head.Kind);
        if (!await this.TrySaveAsync(nameof(Input), () =>
            service.DiscardAsync(recordId, seen, Input.Reason, this.Actor(), cancellationToken)))
        {
            return Page();
        }

        TempData.SetFlash(text["Manage.Discarded", Head.Title]);
        return LocalRedirect("/manage");
    }
}
