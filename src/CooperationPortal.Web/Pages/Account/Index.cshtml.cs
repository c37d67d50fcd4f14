using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>One's own account: what it may do, what guards it, and where it is signed in.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(OwnAccountQueries accounts, Sessions sessions, Text text) : PageModel
{
    public OwnAccount Own { get; private set; } = null!;

    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];

    public bool LacksFactor => HttpContext.SessionOrNull()!.LacksFactor;

    private Guid UserId => this.Actor().UserId!.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Own = await accounts.FindAsync(UserId, text.Culture, cancellationToken);
        Sessions = await sessions.OfAsync(UserId, User.SessionId(), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? command, Guid sessionId, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case "EndSession":
                await sessions.EndAsync(UserId, sessionId, cancellationToken);
                TempData.SetFlash(text["Account.SessionEnded"]);
                return RedirectToPage();
            case "EndOthers":
                await sessions.EndOthersAsync(UserId, User.SessionId(), cancellationToken);
                TempData.SetFlash(text["Account.OthersEnded"]);
                return RedirectToPage();
            default:
                return BadRequest();
        }
    }
}
