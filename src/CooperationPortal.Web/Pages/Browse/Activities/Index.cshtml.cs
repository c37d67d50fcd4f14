using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared.Paging;
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

    public ListView List { get; private set; } = null!;

    /// <summary>Nothing was recorded at all, whatever is chosen.</summary>
    public bool IsRegisterEmpty { get; private set; }

    /// <summary>Where nothing is recorded there is nothing to choose, but what was chosen can be taken back.</summary>
    public bool OffersChoices => !IsRegisterEmpty || List.Chips.Count > 0;

    public ListDownload Download(Addresses addresses) => ActivityDownload.Of(activities, Filter, text, addresses);

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Rows = await activities.ListAsync(Filter, text.Culture, after, null, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, cancellationToken);
        IsRegisterEmpty = counts.Total.Count == 0 && !SearchWords.AreNone(Filter.Words)
            && (Filter.IsEmpty || await activities.CountAsync(new ActivityFilter(), null, cancellationToken) == 0);
        var address = new ListAddress(Request);
        Facet[] choices =
        [
            FacetViews.Many("state", text["Activities.Facet.State"], counts.States, Filter.State, text),
            FacetViews.Countries(counts.Countries, Filter.Country, text),
            FacetViews.Regions(counts.Subjects.Regions, Filter.Region, text),
            FacetViews.Years(text["Activities.Facet.Year"], counts.Years, Filter.Year, text),
            FacetViews.Many("type", text["Fields.ActivityInput.Type"], counts.Types, Filter.Type, text),
            FacetViews.Specialties(counts.Subjects.Specialties, Filter.Specialty, text) with { IsFolded = true },
            FacetViews.Conditions(counts.Subjects.Conditions, Filter.Condition, text),
            FacetViews.Institutions(counts.Subjects.Institutions, Filter.Institution, text),
            FacetViews.Languages(counts.Subjects.Languages, Filter.Language, text),
        ];
        List = new ListView(
            address, counts.Total, Rows.Items.Count, Rows.Next, choices, await ChipsAsync(address, choices, cancellationToken))
        {
            Sorts = SortLinks.Of(SortLinks.OfDays, Filter.Sort, address, text),

            // The order is by the day held, where there is one: years would mislead where those planned for a year are asked for.
            IsByYear = Filter.Sort is not ListSort.Changed && Filter.Counted is not ActivityCounted.Planned,
        };
    }

    private async Task<IReadOnlyList<Chip>> ChipsAsync(
        ListAddress address, IReadOnlyList<Facet> choices, CancellationToken cancellationToken)
    {
        var chips = new ChipList(address, text);
        chips.Add(nameof(Filter.Words), Filter.Words, Filter.Words is null ? null : text["Agreements.Chip.Words", SearchWords.Shown(Filter.Words)]);
        chips.Add(nameof(Filter.With), Filter.With, await names.PlaceAsync(Filter.With, cancellationToken));
        chips.Add(nameof(Filter.Record), Filter.Record, Filter.Record);
        chips.Add(nameof(Filter.Event), Filter.Event, await names.EventAsync(Filter.Event, cancellationToken));
        chips.Add(nameof(Filter.Counted), Filter.Counted?.ToString(), Filter.Counted is { } counted ? text.Enum(counted) : null);
        chips.AddChosen(choices);
        return chips.All;
    }
}
