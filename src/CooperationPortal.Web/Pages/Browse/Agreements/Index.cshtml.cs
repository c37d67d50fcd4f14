using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>The published agreements, newest first, promises among them but never counted as signed.</summary>
public sealed class IndexModel(
    AgreementQueries agreements, SourceQueries sources, AgreementFacetQueries facets, AgreementChips chips, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public AgreementFilter Filter { get; set; } = new();

    public Page<AgreementRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => AgreementDownload.Of(agreements, sources, Filter, text, addresses);

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Rows = await agreements.ListAsync(Filter, text.Culture, after, null, cancellationToken);
        var counts = await facets.OfAsync(Filter, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        var choices = AgreementFacetViews.Of(counts, Filter, text);
        List = new ListView(
            address, counts.Total, Rows.Items.Count, Rows.Next, choices,
            await chips.OfAsync(Filter, address, choices, cancellationToken))
        {
            Sorts = SortLinks.Of(SortLinks.OfDays, Filter.Sort, address, text),
            IsByYear = Filter.Sort is not ListSort.Changed,
        };
    }
}
