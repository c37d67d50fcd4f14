using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Vocabularies;

/// <summary>The vocabularies that administrators keep.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class IndexModel(VocabularyQueries vocabularies) : PageModel
{
    public IReadOnlyList<VocabularyLine> Vocabularies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Vocabularies = await vocabularies.AllAsync(cancellationToken);
}
