using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Browse.Confirm;

/// <summary>
/// The other party reads the terms and says whether it stands by them, without an account. Reading uses nothing up, for
/// mail programs open links by themselves.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ConfirmationAnswers answers, Text text) : PageModel
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    /// <summary>Null where the link works no more.</summary>
    public LinkedTerms? Found { get; private set; }

    /// <summary>What was said just now.</summary>
    public ConfirmationOutcome? Answered { get; private set; }

    public string Record => RecordLinks.Public(RecordKind.Agreement, Found!.Reference);

    public ChangeList Terms => new(
        typeof(AgreementInput), InputDiff.Between(new AgreementInput(), Found!.Terms), Found.Terms, null)
    {
        IsNew = true,
    };

    public IEnumerable<SelectListItem> Outcomes =>
    [
        new(text["Confirmations.IConfirm"], nameof(ConfirmationOutcome.Confirmed)),
        new(text["Confirmations.IDispute"], nameof(ConfirmationOutcome.Disputed)),
    ];

    public async Task OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        Found = await answers.OpenAsync(secret, text.Culture, cancellationToken);
        if (Found is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellationToken)
    {
        await OnGetAsync(secret, cancellationToken);
        if (Found is null)
        {
            return Page();
        }

        try
        {
            if (await this.TrySaveAsync(nameof(Input), () => answers.AnswerAsync(secret, Input, cancellationToken)))
            {
                Answered = Input.Outcome;
            }
        }
        catch (ConflictException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", text["Confirmations.LinkChangedText"]);
        }
        catch (NotFoundException)
        {
            Found = null;
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }
}
