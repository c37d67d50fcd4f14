using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Sources;

/// <summary>All sources on which what is published rests, the newest first, with what narrows the list beside it.</summary>
public sealed class IndexModel(SourceQueries sources, SourceFacetQueries facets, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public SourceFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<SourceRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => SourceDownload.Of(sources, Filter, text, addresses);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await sources.ListAsync(Filter, After, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        Facet[] choices =
        [
            FacetViews.Languages(counts.Languages, Filter.Language, text) with { IsFolded = false },
            FacetViews.Years(text["SourceList.Year"], counts.Years, Filter.Year, text),
            FacetViews.Countries(counts.Countries, [Filter.Country], text) with { Multiple = false, Note = text["SourceList.Facet.About"] },
            FacetViews.Regions(counts.Regions, Filter.Region, text),
            FacetViews.AsWritten("publisher", text["SourceList.Publisher"], counts.Publishers, counts.PublisherLanguages, Filter.Publisher) with { IsFolded = true },
            FacetViews.One("activity", text["Commitments.Facet.Activity"], counts.Activities, Filter.Activity, text) with { IsFolded = true },
            FacetViews.Specialties(counts.Specialties, Filter.Specialty, text) with { IsFolded = true },
            FacetViews.Institutions(counts.Institutions, Filter.Institution, text),
        ];
        var chips = new ChipList(address, text);
        chips.Add(nameof(Filter.Words), Filter.Words, Filter.Words is null ? null : text["Visits.Chip.Words", SearchWords.Shown(Filter.Words)]);
        chips.AddChosen(choices);
        List = new ListView(address, counts.Total, Rows.Items.Count, Rows.Next, choices, chips.All)
        {
            Sorts = SortLinks.Of([ListSort.Newest, ListSort.Oldest], Filter.Sort, address, text),
            IsByYear = true,
        };
    }

    /// <summary>The records that the list names; institutions stand in the registry by the records they take part in.</summary>
    public IReadOnlyList<CitingRecord> Named(SourceRow source) =>
        [.. source.CitedBy.Where(r => r.Kind is not RecordKind.Institution)];

    public string NameOf(CitingRecord record) => record.Kind is RecordKind.Event
        ? text.Enum(record.Kind)
        : $"{text.Enum(record.Kind)} {record.Key}";
}
