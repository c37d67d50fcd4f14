using CooperationPortal.Core.People;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.People;

/// <summary>The people whom records name, those of the reader's scope whose names are not for the public among them.</summary>
public sealed class IndexModel(PersonDeskQueries people, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public PersonNaming? Naming { get; set; }

    public PersonList List { get; private set; } = null!;

    public ListAddress Address { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Address = new ListAddress(Request);
        List = await people.ListAsync(new PersonFilter(Words, Naming), new(after), text.Culture, this.Actor(), cancellationToken);
    }
}
