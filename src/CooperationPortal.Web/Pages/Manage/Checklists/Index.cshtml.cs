using CooperationPortal.Core.Checklists;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Checklists;

/// <summary>The steps that countries ask of agreements, as administrators write them.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class IndexModel(StepService steps, Text text) : PageModel
{
    public IReadOnlyList<StepGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Groups = await steps.AllAsync(text.Culture, cancellationToken);
}
