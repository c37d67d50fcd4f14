using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>The published agreements, newest first, promises among them but never counted as signed.</summary>
public sealed class IndexModel(
    AgreementQueries agreements, AgreementFacetQueries facets, FilterNames names, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public AgreementFilter Filter { get; set; } = new();

    public Page<AgreementRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => AgreementDownload.Of(agreements, Filter, text, addresses);

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Rows = await agreements.ListAsync(Filter, text.Culture, after, null, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, null, cancellationToken);
        var address = new ListAddress(Request);
        var choices = AgreementFacetViews.Of(counts, Filter, text);
        List = new ListView(
            address, counts.Total, Rows.Items.Count, Rows.Next, choices, await ChipsAsync(address, choices, cancellationToken));
    }

    private async Task<IReadOnlyList<Chip>> ChipsAsync(
        ListAddress address, IReadOnlyList<Facet> choices, CancellationToken cancellationToken)
    {
        var chips = new ChipList(address, text);
        chips.Add(nameof(Filter.Words), Filter.Words, Filter.Words is null ? null : text["Agreements.Chip.Words", Filter.Words]);
        if (Filter.Signed is { } signed)
        {
            chips.Add(nameof(Filter.Signed), "signed", text[signed ? "Agreements.Chip.EverSigned" : "Agreements.Chip.NeverSigned"]);
        }

        chips.Add(nameof(Filter.Region), Filter.Region, await names.PlaceAsync(Filter.Region, cancellationToken));
        chips.Add(nameof(Filter.With), Filter.With, await names.PlaceAsync(Filter.With, cancellationToken));
        chips.Add(
            nameof(Filter.Institution), Filter.Institution, await names.InstitutionAsync(Filter.Institution, cancellationToken));
        chips.Add(nameof(Filter.Person), Filter.Person, await names.PersonAsync(Filter.Person, cancellationToken));
        chips.Add(nameof(Filter.Activity), Filter.Activity?.ToString(), Filter.Activity is { } a ? text.Enum(a) : null);
        chips.Add(nameof(Filter.Specialty), Filter.Specialty,
            await names.TermAsync(VocabularyKind.Specialty, Filter.Specialty, cancellationToken));
        chips.Add(nameof(Filter.Condition), Filter.Condition,
            await names.TermAsync(VocabularyKind.Condition, Filter.Condition, cancellationToken));
        chips.Add(nameof(Filter.Language), Filter.Language,
            Filter.Language is null ? null : text["Agreements.Chip.Language", Filter.Language]);
        chips.Add(nameof(Filter.Event), Filter.Event, Filter.Event);
        chips.AddChosen(choices);
        return chips.All;
    }
}
