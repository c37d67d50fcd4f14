using CooperationPortal.Core.Activities;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Activities;

/// <summary>A form for a new activity, empty or begun with what an agreement or a promise says.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class NewModel(DraftPage<ActivityInput> draft, ActivityStart start, Text text) : PageModel
{
    /// <summary>The reference of the agreement under which it was done.</summary>
    [FromQuery]
    public string? Agreement { get; set; }

    /// <summary>The reference of the promise that it keeps.</summary>
    [FromQuery]
    public string? Commitment { get; set; }

    [BindProperty]
    public ActivityInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = Commitment is not null ? await start.KeepingAsync(Commitment, text.Culture, this.Actor(), cancellationToken)
            : Agreement is not null ? await start.UnderAsync(Agreement, text.Culture, this.Actor(), cancellationToken)
            : await draft.BeginAsync(this, ActivityForm.Empty(), cancellationToken);

    public Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken) =>
        draft.PostAsync(this, null, Input, command, cancellationToken);
}
