using CooperationPortal.Core.Events;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Events;

/// <summary>The working copy of an event: its open draft, else the live record, of which a save makes a draft.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class EditModel(DraftPage<EventInput> draft, KnownNames knownNames, Text text) : PageModel
{
    [BindProperty]
    public EventInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    /// <summary>Other records that bear one of the typed names already.</summary>
    public IReadOnlyList<LookupMatch> Known { get; private set; } = [];

    public async Task OnGetAsync(string key, CancellationToken cancellationToken)
    {
        Input = await draft.OpenAsync(this, key, cancellationToken);
        Known = await KnownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string key, string? command, CancellationToken cancellationToken)
    {
        var answer = await draft.PostAsync(this, key, Input, command, cancellationToken);
        Known = answer is PageResult ? await KnownAsync(cancellationToken) : [];
        return answer;
    }

    private Task<IReadOnlyList<LookupMatch>> KnownAsync(CancellationToken cancellationToken) => knownNames.OfAsync(
        RecordKind.Event, Input.Names, Draft.Head?.RecordId, text.Culture, this.Actor(), cancellationToken);
}
