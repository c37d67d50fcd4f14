using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.Pages.Browse.Agreements;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Activities;

/// <summary>What was planned and done under agreements and for promises, newest first; figures lead here.</summary>
public sealed class IndexModel(
    ActivityQueries activities, ActivityFacetQueries facets, FilterNames names, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public ActivityFilter Filter { get; set; } = new();

    public Page<ActivityRow> Rows { get; private set; } = new([], null);

    /// <summary>False where the list is of what was planned for a year, whatever the year it was held in.</summary>
    public bool HasYears => Filter.Counted is not ActivityCounted.Planned;

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => ActivityDownload.Of(activities, Filter, text, addresses);

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Rows = await activities.ListAsync(Filter, text.Culture, after, null, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, null, cancellationToken);
        var address = new ListAddress(Request);
        Facet[] choices =
        [
            AgreementFacetViews.Many("state", text["Activities.Facet.State"], counts.States, Filter.State, text),
            new("country", text["Lists.Country"], AgreementFacetViews.Countries(counts.Countries, Filter.Country)) { Multiple = true },
            new("year", text["Activities.Facet.Year"], AgreementFacetViews.Years(counts.Years, Filter.Year, text)) { Multiple = true },
            AgreementFacetViews.Many("type", text["Fields.ActivityInput.Type"], counts.Types, Filter.Type, text),
        ];
        List = new ListView(
            address, counts.Total, Rows.Items.Count, Rows.Next, choices, await ChipsAsync(address, choices, cancellationToken));
    }

    private async Task<IReadOnlyList<Chip>> ChipsAsync(
        ListAddress address, IReadOnlyList<Facet> choices, CancellationToken cancellationToken)
    {
        var chips = new ChipList(address, text);
        chips.Add(nameof(Filter.Words), Filter.Words, Filter.Words is null ? null : text["Agreements.Chip.Words", Filter.Words]);
        chips.Add(nameof(Filter.Region), Filter.Region, await names.PlaceAsync(Filter.Region, cancellationToken));
        chips.Add(nameof(Filter.With), Filter.With, await names.PlaceAsync(Filter.With, cancellationToken));
        chips.Add(
            nameof(Filter.Institution), Filter.Institution, await names.InstitutionAsync(Filter.Institution, cancellationToken));
        chips.Add(nameof(Filter.Record), Filter.Record, Filter.Record);
        chips.Add(nameof(Filter.Event), Filter.Event, Filter.Event);
        chips.Add(nameof(Filter.Counted), Filter.Counted?.ToString(), Filter.Counted is { } counted ? text.Enum(counted) : null);
        chips.AddChosen(choices);
        return chips.All;
    }
}
