using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Events;

/// <summary>The drafts of events that the reader may see, and the events that are live.</summary>
public sealed class IndexModel(EventQueries events, DraftQueries drafts, DeskQueries desk, Text text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? SearchedName { get; set; }

    public DraftGroup Drafts { get; private set; } = DraftGroup.Empty;

    public Page<EventRow> Rows { get; private set; } = new([], null);

    /// <summary>What this reader may do with each row.</summary>
    public IReadOnlyDictionary<string, DeskRights> Rights { get; private set; } = new Dictionary<string, DeskRights>();

    public ListView List { get; private set; } = null!;

    public bool IsEditor => this.Actor().IsEditor();

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var filter = new EventFilter { Name = SearchedName };
        Drafts = await drafts.OfKindAsync(RecordKind.Event, Stretch.OfDesk, this.Actor(), cancellationToken);
        Rows = await events.ListAsync(filter, text.Culture, after, this.Actor(), cancellationToken);
        Rights = await desk.RightsAsync(
            RecordKind.Event, Rows.Items.Select(r => r.Event.Slug), this.Actor(), cancellationToken);
        var total = await events.CountAsync(filter, this.Actor(), cancellationToken);
        List = new ListView(new ListAddress(Request), total, Rows.Items.Count, Rows.Next, [], []);
    }
}
