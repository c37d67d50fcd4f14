using CooperationPortal.Core.Notices;
using CooperationPortal.Web.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>
/// Ends the mail of notices. Following the link only asks, for programs follow links too; a POST does it, also that of a
/// mail program, which has no token of a form (RFC 8058): the sealed address is the proof.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class UnsubscribeModel(UnsubscribeLinks links, NoticeChoiceService choices) : PageModel
{
    public bool IsDone { get; private set; }

    public IActionResult OnGet(string token) => links.Read(token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } userId)
        {
            return NotFound();
        }

        await choices.UnsubscribeAsync(userId, cancellationToken);
        IsDone = true;
        return Page();
    }
}
