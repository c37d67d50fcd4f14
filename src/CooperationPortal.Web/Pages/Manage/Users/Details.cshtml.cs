using CooperationPortal.Core.Search;
using CooperationPortal.Core.Users.Administration;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Users;

/// <summary>One account: its roles, what guards it, where it is signed in, and whether it may be used.</summary>
[Authorize(Policy = Policies.AdministratorLately)]
public sealed class DetailsModel(
    UserQueries users, Invitations invitations, Grants grants, UserAdministration administration, PickResolver picks, Text text)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The role to be given.</summary>
    [BindProperty]
    public GrantInput Input { get; set; } = new();

    /// <summary>The id of the grant: the same post, repeated, gives it once.</summary>
    [BindProperty]
    public Guid NewId { get; set; }

    [BindProperty]
    public ReasonInput Why { get; set; } = new();

    public UserDetails Account { get; private set; } = null!;

    public bool IsOwn => Id == this.Actor().UserId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        NewId = Guid.CreateVersion7();
        return await FindAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(
        string? command, Guid grantId, Guid? sessionId, string? issuer, CancellationToken cancellationToken)
    {
        var actor = this.Actor();
        return command switch
        {
            "Invite" => await DoAsync("", "Users.InvitedAgain",
                () => invitations.InviteAgainAsync(Id, actor, cancellationToken), cancellationToken),
            "Grant" => await GrantAsync(cancellationToken),
            "EndGrant" => await DoAsync("", "Users.GrantEnded",
                () => grants.EndGrantAsync(Id, grantId, actor, cancellationToken), cancellationToken),
            "EndSession" => await DoAsync("", "Users.SessionsEnded",
                () => administration.EndSessionsAsync(Id, sessionId, actor, cancellationToken), cancellationToken),
            "ResetFactor" => await DoAsync("", "Users.FactorReset",
                () => administration.ResetFactorAsync(Id, actor, cancellationToken), cancellationToken),
            "Unlink" => await DoAsync("", "Account.ProviderRemoved",
                () => administration.UnlinkAsync(Id, issuer, actor, cancellationToken), cancellationToken),
            "Disable" => await DoAsync(nameof(Why), "Users.Disabled",
                () => administration.SetDisabledAsync(Id, true, Why.Reason, actor, cancellationToken), cancellationToken),
            "Enable" => await DoAsync(nameof(Why), "Users.Enabled",
                () => administration.SetDisabledAsync(Id, false, Why.Reason, actor, cancellationToken), cancellationToken),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> GrantAsync(CancellationToken cancellationToken)
    {
        var answers = await picks.ResolveAsync(Input, text.Culture, this.Actor(), cancellationToken);
        ViewData.ShowAnswers(nameof(Input), answers, text);
        return await DoAsync(
            nameof(Input), "Users.Given", () => grants.GrantAsync(NewId, Id, Input, this.Actor(), cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> DoAsync(
        string inputName, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await this.TrySaveAsync(inputName, act))
        {
            return Page();
        }

        TempData.SetFlash(text[done]);
        return RedirectToPage(new { Id });
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var found = await users.FindAsync(Id, User.SessionId(), text.Culture, cancellationToken);
        Account = found!;
        return found is not null;
    }
}
