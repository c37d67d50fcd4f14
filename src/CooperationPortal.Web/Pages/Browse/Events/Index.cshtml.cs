using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Events;

/// <summary>Congresses, forums and regional days, newest first.</summary>
public sealed class IndexModel(EventQueries events, EventFacetQueries facets, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public EventFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<EventRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => EventDownload.Of(events, Filter, text, addresses);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await events.ListAsync(Filter, text.Culture, After, null, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, null, cancellationToken);
        var address = new ListAddress(Request);
        Facet[] choices =
        [
            FacetViews.Countries(counts.Countries, [Filter.Country], text) with { Multiple = false },
            FacetViews.Regions(counts.Subjects.Regions, Filter.Region, text),
            FacetViews.Years(text["Lists.Year"], counts.Years, [Filter.Year], text) with { Multiple = false },
            FacetViews.One("recurrence", text["Fields.EventInput.Recurrence"], counts.Recurrences, Filter.Recurrence, text),
            FacetViews.Specialties(counts.Subjects.Specialties, Filter.Specialty, text) with
            {
                IsFolded = true, Note = text["Events.Facet.About"],
            },
            FacetViews.Conditions(counts.Subjects.Conditions, Filter.Condition, text) with { Note = text["Events.Facet.About"] },
            FacetViews.One("activity", text["Commitments.Facet.Activity"], counts.Activities, Filter.Activity, text) with
            {
                IsFolded = true, Note = text["Events.Facet.Doing"],
            },
            FacetViews.Institutions(counts.Subjects.Institutions, Filter.Institution, text) with { Note = text["Events.Facet.Taking"] },
            FacetViews.Languages(counts.Subjects.Languages, Filter.Language, text),
        ];
        var chips = new ChipList(address, text);
        chips.Add(nameof(Filter.Name), Filter.Name, Filter.Name is null ? null : text["Visits.Chip.Words", Filter.Name]);
        chips.AddChosen(choices);
        List = new ListView(address, counts.Total, Rows.Items.Count, Rows.Next, choices, chips.All)
        {
            Sorts = SortLinks.Of(SortLinks.OfDays, Filter.Sort, address, text),
            IsByYear = Filter.Sort is not ListSort.Changed,
        };
    }
}
