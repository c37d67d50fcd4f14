using CooperationPortal.Core.Events;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Events;

/// <summary>Congresses, forums and regional days, newest first.</summary>
public sealed class IndexModel(EventQueries events, RegionQueries regions, Text text) : PageModel, IListPage
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
        var total = await events.CountAsync(Filter, null, cancellationToken);
        var place = await regions.PlaceAsync(Filter.Region, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        List = new ListView(address, total, Rows.Items.Count, Rows.Next, [], [.. Chips(address, place)]);
    }

    private IEnumerable<Chip> Chips(ListAddress address, PlaceView? place)
    {
        if (Filter.Recurrence is { } recurrence)
        {
            yield return new Chip(text.Enum(recurrence), address.Without("recurrence"));
        }

        if (place is not null)
        {
            yield return new Chip(
                place.Name.Text, address.Without("region"), place.Name.IsFallback ? place.Name.Lang : null);
        }

        if (!string.IsNullOrWhiteSpace(Filter.Name))
        {
            yield return new Chip(text["Visits.Chip.Words", Filter.Name], address.Without("name"));
        }
    }
}
