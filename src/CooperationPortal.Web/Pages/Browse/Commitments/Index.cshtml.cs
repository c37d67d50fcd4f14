using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Commitments;

/// <summary>The promises of agreements, visits and meetings, with what became of them.</summary>
public sealed class IndexModel(
    CommitmentQueries commitments, CommitmentFacetQueries facets, FilterNames names, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public CommitmentFilter Filter { get; set; } = new();

    public Page<CommitmentRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => CommitmentDownload.Of(commitments, Filter, text, addresses);

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Rows = await commitments.ListAsync(Filter, text.Culture, after, null, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        Facet[] choices =
        [
            FacetViews.Many("state", text["Commitments.Facet.State"], counts.States, Filter.State, text),
            FacetViews.Countries(counts.Countries, Filter.Country, text),
            FacetViews.Regions(counts.Subjects.Regions, Filter.Region, text),
            FacetViews.Years(text["Commitments.Facet.Year"], counts.Years, Filter.Year, text),
            FacetViews.Many("activity", text["Commitments.Facet.Activity"], counts.Activities, Filter.Activity, text),
            FacetViews.Many("type", text["Agreements.Facet.Type"], counts.Types, Filter.Type, text) with
            {
                IsFolded = true, Note = text["Commitments.Facet.OfAgreement"],
            },
            FacetViews.Specialties(counts.Subjects.Specialties, Filter.Specialty, text) with { IsFolded = true },
            FacetViews.Conditions(counts.Subjects.Conditions, Filter.Condition, text),
            FacetViews.Institutions(counts.Subjects.Institutions, Filter.Institution, text),
            FacetViews.Languages(counts.Subjects.Languages, Filter.Language, text),
            .. FactWords.Facets(counts.Facts, Filter.Fact, text, text["Commitments.Facet.OfHolder"]),
        ];
        List = new ListView(
            address, counts.Total, Rows.Items.Count, Rows.Next, choices, await ChipsAsync(address, choices, cancellationToken))
        {
            Sorts = SortLinks.Of(SortLinks.OfDays, Filter.Sort, address, WordsOf),
            IsByYear = Filter.Sort is not ListSort.Changed,
        };
    }

    private string WordsOf(ListSort sort) => text[sort switch
    {
        ListSort.Newest => "Lists.Sort.LatestDue",
        ListSort.Oldest => "Lists.Sort.EarliestDue",
        _ => $"Enum.ListSort.{sort}",
    }];

    private async Task<IReadOnlyList<Chip>> ChipsAsync(
        ListAddress address, IReadOnlyList<Facet> choices, CancellationToken cancellationToken)
    {
        var chips = new ChipList(address, text);
        chips.Add(nameof(Filter.Words), Filter.Words, Filter.Words is null ? null : text["Agreements.Chip.Words", SearchWords.Shown(Filter.Words)]);
        chips.Add(nameof(Filter.With), Filter.With, await names.PlaceAsync(Filter.With, cancellationToken));
        chips.Add(nameof(Filter.Record), Filter.Record, Filter.Record);
        chips.AddChosen(choices);
        return chips.All;
    }
}
