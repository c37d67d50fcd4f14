using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Drafts.Bulk;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Bulk;

/// <summary>Shows what is to be done with the chosen records, does it, and says what became of each.</summary>
[Authorize(Policy = Policies.EditorOrReviewer)]
public sealed class IndexModel(BulkQueries queries, BulkService bulk, Text text) : PageModel
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>The list that the records were chosen in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public BulkAct Act { get; private set; }

    public IReadOnlyList<BulkItem> Items { get; private set; } = [];

    /// <summary>What became of each; null before it was tried.</summary>
    public IReadOnlyDictionary<Guid, BulkRefusal?>? Done { get; private set; }

    /// <summary>More were chosen than are shown.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many of those that were sent are not there, or not for this reader, any more.</summary>
    public int Gone { get; private set; }

    public bool CanDo => Done is null && Items.Any(item => item.Refusal is null);

    public string BackUrl => Url.IsLocalUrl(Back) ? Back! : "/manage";

    public async Task<IActionResult> OnGetAsync(string act, Guid[] id, CancellationToken cancellationToken) =>
        await FindAsync(act, id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string act, CancellationToken cancellationToken)
    {
        var seen = Seen().DistinctBy(stamp => stamp.RecordId).ToList();
        if (!await FindAsync(act, [.. seen.Select(stamp => stamp.RecordId!.Value)], cancellationToken))
        {
            return NotFound();
        }

        var known = Items.Select(item => item.Head.RecordId).ToHashSet();
        Gone = seen.Count - known.Count;
        var isDone = await this.TrySaveAsync(nameof(Input), async () => Done = await bulk.DoAsync(
            Act, [.. seen.Where(stamp => known.Contains(stamp.RecordId!.Value))], Input.Reason, text.Culture, this.Actor(), cancellationToken));
        if (!isDone || Gone > 0 || Done!.Count == 0 || Done.Values.Any(refusal => refusal is not null))
        {
            return Page();
        }

        TempData.SetFlash(text.Plural("Bulk.Done", Done.Count));
        return LocalRedirect(BackUrl);
    }

    private async Task<bool> FindAsync(string act, Guid[] ids, CancellationToken cancellationToken)
    {
        var found = Enum.GetValues<BulkAct>().Where(a => a.ToString().Equals(act, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
        {
            return false;
        }

        Act = found[0];
        IsCut = ids.Distinct().Count() > BulkActs.Most;
        Items = await queries.FindAsync(Act, ids, this.Actor(), cancellationToken);
        return true;
    }

    private IEnumerable<DraftStamp> Seen() => Enumerable.Range(0, BulkActs.Most)
        .Select(i => DraftStamps.Read(Request.Form, $"{nameof(Items)}[{i}]"))
        .TakeWhile(stamp => stamp.RecordId is not null);
}
