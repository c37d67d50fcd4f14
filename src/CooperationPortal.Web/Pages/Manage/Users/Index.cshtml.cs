using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Administration;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Users;

/// <summary>All accounts, by name.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class IndexModel(UserQueries users) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public PortalRole? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public UserState? State { get; set; }

    public UserList List { get; private set; } = null!;

    public ListAddress Address { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Address = new ListAddress(Request);
        List = await users.ListAsync(new UserFilter(Words, Role, State), new(after), cancellationToken);
    }
}
