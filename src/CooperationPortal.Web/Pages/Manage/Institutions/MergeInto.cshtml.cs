using CooperationPortal.Core.Institutions.Merging;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Institutions;

/// <summary>Shows what a merge would move, and does it with a reason.</summary>
[Authorize(Policy = Policies.Reviewer)]
public sealed class MergeIntoModel(
    InstitutionMergeQueries merges, InstitutionMergeService service, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid RecordId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid SurvivorId { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public MergePlan Plan { get; private set; } = null!;

    /// <summary>What moves and has no list of its own.</summary>
    public IEnumerable<(string Words, int Count)> OtherCounts => new[]
    {
        (text["Institutions.Form.Identifiers"], Plan.Identifiers),
        (text["Institutions.Form.Claims"], Plan.Claims),
        (text["Institutions.Branches"], Plan.Branches),
        (text["Institutions.Merge.Drafts"], Plan.Drafts),
        (text["Institutions.Merge.Accounts"], Plan.Accounts),
    }.Where(c => c.Item2 > 0);

    public static string CountOf(MergeCount count, Text text) => count.Kind switch
    {
        RecordKind.Agreement => text.Plural("Agreements.Count", count.Public),
        RecordKind.Visit => text.Plural("Visits.Count", count.Public),
        RecordKind.Meeting => text.Plural("Meetings.Count", count.Public),
        RecordKind.Activity => text.Plural("Activities.Count", count.Public),
        _ => text.Plural("Commitments.Count", count.Public),
    };

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var isDone = await this.TrySaveAsync(nameof(Input), () =>
            service.MergeAsync(RecordId, SurvivorId, Input.Reason, this.Actor(), cancellationToken));
        if (!isDone)
        {
            return await ShowAsync(cancellationToken);
        }

        TempData.SetFlash(text["Institutions.Merge.Done"]);
        return LocalRedirect(RecordLinks.History(RecordKind.Institution, SurvivorId));
    }

    /// <summary>A record that was merged leads to the one it was merged into.</summary>
    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (await merges.FindAsync(RecordId.ToString(), cancellationToken) is { } merged)
        {
            return RedirectPermanent(RecordLinks.History(RecordKind.Institution, merged.Id));
        }

        Plan = (await merges.PlanAsync(RecordId, SurvivorId, text.Culture, this.Actor(), cancellationToken))!;
        return Plan is null ? NotFound() : Page();
    }
}
