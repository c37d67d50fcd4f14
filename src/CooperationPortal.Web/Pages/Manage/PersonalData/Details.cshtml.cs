using CooperationPortal.Core.PersonalData;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.PersonalData;

/// <summary>All that is kept about somebody, for the answer to a request; that it was read is remembered.</summary>
[Authorize(Policy = Policies.AdministratorLately)]
public sealed class DetailsModel(DataSubjectQueries subjects, Text text) : PageModel
{
    public DataSubject Subject { get; private set; } = null!;

    public DataSubjectFile Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, string key, CancellationToken cancellationToken)
    {
        if (PersonalDataLinks.Find(kind, key) is not { } subject
            || await subjects.OpenAsync(subject, text.Culture, this.Actor(), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        (Subject, Kept) = (subject, found);
        return Page();
    }
}
