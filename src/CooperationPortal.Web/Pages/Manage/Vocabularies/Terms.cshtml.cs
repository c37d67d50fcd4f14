using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Vocabularies;

/// <summary>The terms of a vocabulary, and how many records name each.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class TermsModel(VocabularyQueries vocabularies, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public VocabularyKind Kind { get; private set; }

    public IReadOnlyList<TermLine> Terms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string vocabulary, CancellationToken cancellationToken)
    {
        if (VocabularyLinks.Find(vocabulary) is not { } kind)
        {
            return NotFound();
        }

        (Kind, Terms) = (kind, await vocabularies.TermsAsync(kind, Words, text.Culture, cancellationToken));
        return Page();
    }
}
