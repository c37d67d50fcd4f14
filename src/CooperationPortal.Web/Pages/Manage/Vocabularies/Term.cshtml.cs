using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Vocabularies;

/// <summary>One term: added, worded, retired or taken back. Its code makes one of a post that is repeated.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class TermModel(TermService terms, KnownLanguages languages, Text text) : PageModel
{
    [BindProperty]
    public TermInput Input { get; set; } = new();

    public VocabularyKind Kind { get; private set; }

    public bool IsNew { get; private set; }

    public async Task<IActionResult> OnGetAsync(string vocabulary, string? code, CancellationToken cancellationToken)
    {
        if (await FindAsync(vocabulary, code, cancellationToken) is not { } stored)
        {
            return NotFound();
        }

        Input = stored;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string vocabulary, string? code, CancellationToken cancellationToken)
    {
        if (await FindAsync(vocabulary, code, cancellationToken) is null)
        {
            return NotFound();
        }

        Input.Code = code ?? Input.Code;
        try
        {
            if (await this.TrySaveAsync(nameof(Input), () => code is null
                ? terms.AddAsync(Kind, Input, this.Actor(), cancellationToken)
                : terms.ChangeAsync(Kind, code, Input, this.Actor(), cancellationToken)))
            {
                languages.Forget();
                TempData.SetFlash(text["Vocabularies.Saved"]);
                return LocalRedirect(VocabularyLinks.Of(Kind));
            }
        }
        catch (ConflictException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", text["ErrorsVocabularies.Stale"]);
        }

        return Page();
    }

    /// <summary>An empty input for a new term; null where the address leads nowhere.</summary>
    private async Task<TermInput?> FindAsync(string vocabulary, string? code, CancellationToken cancellationToken)
    {
        if (VocabularyLinks.Find(vocabulary) is not { } kind)
        {
            return null;
        }

        (Kind, IsNew) = (kind, code is null);
        return code is null ? new TermInput() : await terms.LoadAsync(kind, code, cancellationToken);
    }
}
