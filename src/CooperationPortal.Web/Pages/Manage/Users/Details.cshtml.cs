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

    public Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken) =>
        DoAsync("", "Users.InvitedAgain", () => invitations.InviteAgainAsync(Id, this.Actor(), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken cancellationToken)
    {
        var answers = await picks.ResolveAsync(Input, text.Culture, this.Actor(), cancellationToken);
        ViewData.ShowAnswers(nameof(Input), answers, text);
        return await DoAsync(
            nameof(Input), "Users.Given", () => grants.GrantAsync(NewId, Id, Input, this.Actor(), cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostEndGrantAsync(Guid grantId, CancellationToken cancellationToken) =>
        DoAsync("", "Users.GrantEnded", () => grants.EndGrantAsync(Id, grantId, this.Actor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEndSessionAsync(Guid? sessionId, CancellationToken cancellationToken) =>
        DoAsync("", "Users.SessionsEnded", () =>
            administration.EndSessionsAsync(Id, sessionId, this.Actor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostResetFactorAsync(CancellationToken cancellationToken) =>
        DoAsync("", "Users.FactorReset", () => administration.ResetFactorAsync(Id, this.Actor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Why), "Users.Disabled", () =>
            administration.SetDisabledAsync(Id, true, Why.Reason, this.Actor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken) =>
        DoAsync(nameof(Why), "Users.Enabled", () =>
            administration.SetDisabledAsync(Id, false, Why.Reason, this.Actor(), cancellationToken), cancellationToken);

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
