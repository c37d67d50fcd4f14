using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.Pages.Browse.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Events;

/// <summary>An event: when and where, its days, and what was to be signed or done at it.</summary>
public sealed class DetailsModel(
    EventQueries events,
    AgreementQueries agreements,
    CommitmentQueries commitments,
    ActivityQueries activities,
    EvidenceQueries evidence,
    WorkOnMapQueries maps,
    TimelineQueries timelines,
    WorkByYearQueries years,
    VisitQueries visits,
    Text text) : PageModel
{
    public EventDetails Event { get; private set; } = null!;

    public IReadOnlyList<AgreementRow> Agreements { get; private set; } = [];

    public IReadOnlyList<CommitmentRow> Commitments { get; private set; } = [];

    /// <summary>What took place at it.</summary>
    public ActivitySectionView Activities { get; private set; } = null!;

    /// <summary>Between whom the agreements are.</summary>
    public WorkOnMap Map { get; private set; } = null!;

    public Timeline Timeline { get; private set; } = null!;

    /// <summary>Null where there is no course of years to show.</summary>
    public WorkByYear? ByYear { get; private set; }

    public RecordEvidence Evidence { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await events.FindAsync(slug, text.Culture, null, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (found.Event.Slug != slug)
        {
            return RedirectPermanent(Url.Event(found.Event));
        }

        Event = found;
        Agreements = (await agreements.ListAsync(
            new AgreementFilter { Event = found.Event.Slug }, text.Culture, null, null, cancellationToken)).Items;
        Commitments = await commitments.OfEventAsync(found.Event.Id, text.Culture, null, cancellationToken);
        Activities = await ActivitiesAsync(new ActivityFilter { Event = found.Event.Slug }, cancellationToken);
        await TellAsync(found.Event.Slug, cancellationToken);
        Evidence = await evidence.OfAsync(found.Event.Id, cancellationToken);
        HttpContext.ShowNotesOf(Evidence);
        return Page();
    }

    /// <summary>What belongs to it on the map and in its order.</summary>
    private async Task TellAsync(string slug, CancellationToken cancellationToken)
    {
        var agreed = new AgreementFilter { Event = slug };
        Map = await maps.OfAsync(agreed, text.Culture, cancellationToken);
        var visited = new VisitFilter { Event = slug };
        Timeline = await timelines.OfAsync(
            new TimelineFilter(agreed, visited, null, new ActivityFilter { Event = slug }), text.Culture, cancellationToken);
        var records = await agreements.CountAsync(agreed, null, cancellationToken) + await visits.CountAsync(visited, null, cancellationToken);
        ByYear = await years.OfAsync(agreed, visited, records, cancellationToken);
    }

    private async Task<ActivitySectionView> ActivitiesAsync(ActivityFilter filter, CancellationToken cancellationToken) => new(
        await activities.CountAsync(filter, null, cancellationToken),
        (await activities.ListAsync(filter, text.Culture, null, null, cancellationToken)).Items,
        Url.Page("/Browse/Activities/Index", new { @event = filter.Event }));
}
