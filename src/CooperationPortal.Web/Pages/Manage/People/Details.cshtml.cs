using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.People;

/// <summary>One person: the records that name him, and whether the public may read the name.</summary>
public sealed class DetailsModel(PersonDeskQueries people, NamingService naming, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public NamingInput Input { get; set; } = new();

    public PersonCase Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = Person.Naming;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        try
        {
            if (await this.TrySaveAsync(nameof(Input), () => naming.ChangeAsync(Id, Input, this.Actor(), cancellationToken)))
            {
                TempData.SetFlash(text["People.Saved"]);
                return LocalRedirect(PeopleLinks.Of(Id));
            }
        }
        catch (ConflictException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", text["ErrorsPeople.Stale"]);
        }

        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var found = await people.OpenAsync(Id, text.Culture, this.Actor(), cancellationToken);
        Person = found!;
        return found is not null;
    }
}
