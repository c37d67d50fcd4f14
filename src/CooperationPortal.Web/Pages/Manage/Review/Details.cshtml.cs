using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Review;

/// <summary>What a draft changes, field by field, and the decision about it.</summary>
public sealed class DetailsModel(
    IEnumerable<IReviewService> reviews, DraftQueries drafts, DeskQueries desk, PublishCheck check, Text text) : PageModel
{
    private const string Publish = "publish";
    private const string Return = "return";

    [BindProperty(SupportsGet = true)]
    public Guid RecordId { get; set; }

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public ReviewCase Case { get; private set; } = null!;

    public IReadOnlyList<NamedDraft> WaitsFor => check.WaitsFor;

    public ChangeList Changes => new(Case.Input.GetType(), Case.Changes, Case.Input, Case.LiveInput)
    {
        IsNew = Case.LiveInput is null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } review)
        {
            return NotFound();
        }

        try
        {
            return await DecideAsync(review, command, cancellationToken);
        }
        catch (ConflictException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", text["ErrorsWorkflow.ReviewStale"]);
            return Page();
        }
    }

    private async Task<IActionResult> DecideAsync(
        IReviewService review, string? command, CancellationToken cancellationToken)
    {
        var seen = DraftStamps.Read(Request.Form, DraftStamps.Prefix);
        var isDone = command switch
        {
            Publish => await check.TryPublishAsync(
                this, nameof(Input), Case,
                () => review.PublishAsync(RecordId, seen, Input.Comment, this.Actor(), cancellationToken), cancellationToken),
            Return => await this.TrySaveAsync(nameof(Input), () =>
                review.ReturnAsync(RecordId, seen, Input.Comment, this.Actor(), cancellationToken)),
            _ => false,
        };
        if (!isDone)
        {
            return Page();
        }

        var isPublished = command == Publish;
        TempData.SetFlash(
            text[isPublished ? "Review.Published" : "Review.Returned", Case.Head.Title],
            isPublished ? await PublicUrlAsync(cancellationToken) : RecordLinks.Review(RecordId));
        return RedirectToPage("Index");
    }

    private async Task<string> PublicUrlAsync(CancellationToken cancellationToken) =>
        RecordLinks.Public(Case.Head.Kind, (await desk.KeyOfAsync(Case.Head.Kind, RecordId, cancellationToken))!);

    /// <summary>Null where there is no draft, or none that this reader may see: both are answered alike.</summary>
    private async Task<IReviewService?> FindAsync(CancellationToken cancellationToken)
    {
        if (await drafts.KindOfAsync(RecordId, cancellationToken) is not { } kind)
        {
            return null;
        }

        var review = reviews.Single(r => r.Kind == kind);
        Case = (await review.FindAsync(RecordId, text.Culture, this.Actor(), cancellationToken))!;
        if (Case is null)
        {
            return null;
        }

        await check.ShowAsync(this, Case, cancellationToken);
        return review;
    }
}
