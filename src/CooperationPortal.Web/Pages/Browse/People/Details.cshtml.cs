using CooperationPortal.Core.People;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.People;

/// <summary>Somebody in office: the posts that records give, and the records that name the person.</summary>
public sealed class DetailsModel(PersonQueries people, Text text) : PageModel
{
    public PersonDetails Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(slug, text.Culture, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        return Page();
    }
}
