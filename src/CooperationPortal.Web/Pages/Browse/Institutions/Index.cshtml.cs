using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Institutions;

/// <summary>The institutions of the registry by name, with a filter by kind, country and place.</summary>
public sealed class IndexModel(InstitutionQueries institutions, InstitutionFacetQueries facets, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public InstitutionFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<InstitutionRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => InstitutionDownload.Of(institutions, Filter, text, addresses);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await institutions.ListAsync(Filter, text.Culture, After, null, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, null, cancellationToken);
        var address = new ListAddress(Request);
        Facet[] choices =
        [
            FacetViews.One("kind", text["Institutions.Kind"], counts.Kinds, Filter.Kind, text),
            FacetViews.Countries(counts.Countries, [Filter.Country], text) with { Multiple = false },
            FacetViews.Regions(counts.Subjects.Regions, Filter.Region, text),
            FacetViews.Specialties(counts.Subjects.Specialties, Filter.Specialty, text) with
            {
                IsFolded = true, Note = text["Institutions.Facet.About"],
            },
            FacetViews.Conditions(counts.Subjects.Conditions, Filter.Condition, text) with { Note = text["Institutions.Facet.About"] },
            FacetViews.One("activity", text["Commitments.Facet.Activity"], counts.Activities, Filter.Activity, text) with
            {
                IsFolded = true, Note = text["Institutions.Facet.Doing"],
            },
            FacetViews.One("status", text["Visits.Facet.Status"], counts.States, Filter.Status, text) with { IsFolded = true },
            FacetViews.Languages(counts.Subjects.Languages, Filter.Language, text),
        ];
        List = new ListView(address, counts.Total, Rows.Items.Count, Rows.Next, choices, Chips(address, choices))
        {
            Sorts = SortLinks.Of(SortLinks.OfNames, Filter.Sort, address, text),
        };
    }

    private IReadOnlyList<Chip> Chips(ListAddress address, IReadOnlyList<Facet> choices)
    {
        var chips = new ChipList(address, text);
        if (!string.IsNullOrEmpty(Filter.Framework))
        {
            var acts = Filter.Acts switch { true => "Acting", false => "NotActing", _ => "Any" };
            chips.Add(["framework", "acts"], text[$"Coverage.Chip.{acts}", Filter.Framework]);
        }

        chips.Add(nameof(Filter.Name), Filter.Name, Filter.Name is null ? null : text["Visits.Chip.Words", Filter.Name]);
        chips.AddChosen(choices);
        return chips.All;
    }
}
