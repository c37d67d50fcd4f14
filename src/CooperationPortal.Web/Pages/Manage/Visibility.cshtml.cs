using CooperationPortal.Core.Drafts;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage;

/// <summary>Hides a public record or shows a hidden one again.</summary>
public sealed class VisibilityModel(IEnumerable<IVisibilityService> services, Text text) : PageModel
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public LiveCase Live { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string kind, Guid recordId, CancellationToken cancellationToken) =>
        WithLiveAsync(kind, recordId, _ => Task.FromResult<IActionResult>(Page()), cancellationToken);

    public Task<IActionResult> OnPostAsync(string kind, Guid recordId, CancellationToken cancellationToken) =>
        WithLiveAsync(kind, recordId, async service =>
        {
            var seen = DraftStamps.Read(Request.Form, DraftStamps.Prefix);
            var isDone = await this.TrySaveAsync(nameof(Input), () => Live.Head.IsPublic
                ? service.UnpublishAsync(recordId, seen, Input.Reason, this.Actor(), cancellationToken)
                : service.RestoreAsync(recordId, seen, Input.Reason, this.Actor(), cancellationToken));
            if (!isDone)
            {
                return Page();
            }

            TempData.SetFlash(text[Live.Head.IsPublic ? "History.Hidden" : "History.Shown", Live.Head.Title]);
            return LocalRedirect(RecordLinks.History(Live.Head.Kind, recordId));
        }, cancellationToken);

    private async Task<IActionResult> WithLiveAsync(
        string kind, Guid recordId, Func<IVisibilityService, Task<IActionResult>> show, CancellationToken cancellationToken)
    {
        var service = services.FirstOrDefault(s => RecordLinks.Segment(s.Kind) == kind);
        var live = service is null ? null : await service.FindAsync(recordId, this.Actor(), cancellationToken);
        if (live is null)
        {
            return NotFound();
        }

        Live = live;
        return live.MayChange ? await show(service!) : StatusCode(StatusCodes.Status403Forbidden);
    }
}
