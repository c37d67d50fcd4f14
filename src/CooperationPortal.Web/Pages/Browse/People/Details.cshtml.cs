using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.People;

/// <summary>Somebody in office: the posts that records give, and the records that name the person.</summary>
public sealed class DetailsModel(PersonQueries people, Text text) : PageModel
{
    public PersonDetails Person { get; private set; } = null!;

    /// <summary>Where those are for whom the person stood.</summary>
    public IReadOnlyList<PlaceView> Places => [.. Person.Posts.Select(p => p.StandsFor?.Place).OfType<PlaceView>().DistinctBy(p => p.Id)];

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
