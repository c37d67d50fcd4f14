using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Activities;

/// <summary>What was planned and done under agreements and for promises, newest first; figures lead here.</summary>
public sealed class IndexModel(ActivityQueries activities, FilterNames names, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ActivityFilter Filter { get; set; } = new();

    public Page<ActivityRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Rows = await activities.ListAsync(Filter, text.Culture, after, null, cancellationToken);
        var total = await activities.CountAsync(Filter, null, cancellationToken);
        var address = new ListAddress(Request);
        List = new ListView(address, total, Rows.Items.Count, Rows.Next, [], await ChipsAsync(address, cancellationToken));
    }

    private async Task<IReadOnlyList<Chip>> ChipsAsync(ListAddress address, CancellationToken cancellationToken)
    {
        var chips = new ChipList(address, text);
        chips.Add(nameof(Filter.Words), Filter.Words, Filter.Words is null ? null : text["Agreements.Chip.Words", Filter.Words]);
        chips.Add(nameof(Filter.Record), Filter.Record, Filter.Record);
        chips.Add(nameof(Filter.Counted), Filter.Counted?.ToString(), Filter.Counted is { } counted ? text.Enum(counted) : null);
        chips.Add(nameof(Filter.Year), Filter.Year, Filter.Year == ActivityFilter.UnknownYear ? text["Lists.YearUnknown"] : null);
        chips.Add(nameof(Filter.Type), Filter.Type?.ToString(), Filter.Type is { } type ? text.Enum(type) : null);
        chips.Add(
            nameof(Filter.Institution), Filter.Institution, await names.InstitutionAsync(Filter.Institution, cancellationToken));
        chips.Add(nameof(Filter.Event), Filter.Event, Filter.Event);
        return chips.All;
    }
}
