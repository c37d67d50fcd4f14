using CooperationPortal.Core.PersonalData;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.PersonalData;

/// <summary>Looks for whom a request is about. What is typed is sent and not put into the address, for it is a name.</summary>
[Authorize(Policy = Policies.AdministratorLately)]
public sealed class IndexModel(DataSubjectQueries subjects, Text text) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Null while nobody was looked for.</summary>
    public IReadOnlyList<DataSubjectLine>? Found { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken) =>
        Found = await subjects.FindAsync(Words, text.Culture, this.Actor(), cancellationToken);
}
