using CooperationPortal.Core.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>What a page asks of a draft before it is published, beyond the record itself.</summary>
public sealed class PublishCheck(TwinCheck twins, NamedDraftQueries drafts, Text text)
{
    /// <summary>Bodies and events that the record names and that must be published before it.</summary>
    public IReadOnlyList<NamedDraft> WaitsFor { get; private set; } = [];

    public async Task ShowAsync(PageModel page, ReviewCase review, CancellationToken cancellationToken)
    {
        WaitsFor = await drafts.OfAsync(review.Input, cancellationToken);
        await twins.ShowAsync(page, review.Head.Kind, review.Head.RecordId, review.Input, cancellationToken);
    }

    /// <summary>Not over the head of a record of nearly the same name that came while the reviewer was reading.</summary>
    public async Task<bool> TryPublishAsync(
        PageModel page, string inputName, ReviewCase review, Func<Task> publish, CancellationToken cancellationToken)
    {
        if (WaitsFor.Count > 0)
        {
            page.ModelState.AddModelError("", text["ErrorsWorkflow.NamesDrafts"]);
            return false;
        }

        return await twins.WhenConfirmedAsync(
            page, review.Head.Kind, review.Head.RecordId, review.Input, "ErrorsWorkflow.TwinsAppeared",
            () => page.TrySaveAsync(inputName, publish), cancellationToken);
    }
}
