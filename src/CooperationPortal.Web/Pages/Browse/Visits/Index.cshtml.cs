using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>The published visits, newest first, with what narrows the list beside it.</summary>
public sealed class IndexModel(
    VisitQueries visits, SourceQueries sources, VisitFacetQueries facets, FilterNames names, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public VisitFilter Filter { get; set; } = new();

    public Page<VisitRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => VisitDownload.Of(visits, sources, Filter, text, addresses);

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Rows = await visits.ListAsync(Filter, text.Culture, after, null, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        var choices = VisitFacetViews.Of(counts, Filter, text);
        var chips = await ChipsAsync(new ChipList(address, text), cancellationToken);
        chips.AddChosen(choices);
        List = new ListView(address, counts.Total, Rows.Items.Count, Rows.Next, choices, chips.All)
        {
            Sorts = SortLinks.Of(SortLinks.OfDays, Filter.Sort, address, text),
            IsByYear = Filter.Sort is not ListSort.Changed,
        };
    }

    private async Task<ChipList> ChipsAsync(ChipList chips, CancellationToken cancellationToken)
    {
        chips.Add(nameof(Filter.With), Filter.With, await names.PlaceAsync(Filter.With, cancellationToken));
        chips.Add(nameof(Filter.Person), Filter.Person, await names.PersonAsync(Filter.Person, cancellationToken));
        chips.Add(nameof(Filter.Words), Filter.Words, Filter.Words is null ? null : text["Visits.Chip.Words", SearchWords.Shown(Filter.Words)]);
        chips.Add(nameof(Filter.Event), Filter.Event, await names.EventAsync(Filter.Event, cancellationToken));
        chips.Add(nameof(Filter.Outcome), Filter.Outcome?.ToString(), Filter.Outcome is { } outcome ? text.Enum(outcome) : null);
        if (Filter.TookPlace is { } tookPlace)
        {
            chips.Add(nameof(Filter.TookPlace), "held", text[tookPlace ? "Visits.Chip.TookPlace" : "Visits.Chip.DidNot"]);
        }

        return chips;
    }
}
