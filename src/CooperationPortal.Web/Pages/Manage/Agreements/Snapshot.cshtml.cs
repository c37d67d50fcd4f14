using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.History;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>The terms as a party saw them, and what has changed since.</summary>
public sealed class SnapshotModel(ConfirmationService confirmations, Text text) : PageModel
{
    public SnapshotView Found { get; private set; } = null!;

    /// <summary>All terms of that version.</summary>
    public ChangeList Terms => new(
        typeof(AgreementInput), InputDiff.Between(new AgreementInput(), Found.Then), Found.Then, null)
    {
        IsNew = true,
    };

    /// <summary>From that version to the published terms.</summary>
    public ChangeList Since => new(
        typeof(AgreementInput), InputDiff.Between(Found.Then, Found.Now), Found.Now, Found.Then);

    public async Task<IActionResult> OnGetAsync(string reference, string hash, CancellationToken cancellationToken)
    {
        Found = (await confirmations.SnapshotAsync(reference, hash, text.Culture, this.Actor(), cancellationToken))!;
        return Found is null ? NotFound() : Page();
    }
}
