using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Institutions;

/// <summary>An empty form for an institution; the first save makes its draft.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class NewModel(DraftPage<InstitutionInput> draft, KnownNames knownNames, Text text) : PageModel
{
    [BindProperty]
    public InstitutionInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    /// <summary>Records that bear one of the typed names already.</summary>
    public IReadOnlyList<LookupMatch> Known { get; private set; } = [];

    public void OnGet() => Input = InstitutionForm.Empty();

    public async Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken)
    {
        var answer = await draft.PostAsync(this, null, Input, command, cancellationToken);
        if (answer is PageResult)
        {
            Known = await knownNames.OfAsync(
                RecordKind.Institution, Input.Names, null, text.Culture, this.Actor(), cancellationToken);
        }

        return answer;
    }
}
