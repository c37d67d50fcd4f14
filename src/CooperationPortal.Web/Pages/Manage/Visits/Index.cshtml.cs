using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Visits;

/// <summary>The drafts of visits that the reader may see, and the visits that are live.</summary>
public sealed class IndexModel(VisitQueries visits, DraftQueries drafts, DeskQueries desk, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public DraftGroup Drafts { get; private set; } = DraftGroup.Empty;

    public Page<VisitRow> Rows { get; private set; } = new([], null);

    /// <summary>What this reader may do with each row.</summary>
    public IReadOnlyDictionary<string, DeskRights> Rights { get; private set; } = new Dictionary<string, DeskRights>();

    public ListView List { get; private set; } = null!;

    public bool IsEditor => this.Actor().IsEditor();

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var filter = new VisitFilter { Words = Words };
        Drafts = await drafts.OfKindAsync(RecordKind.Visit, Stretch.OfDesk, this.Actor(), cancellationToken);
        Rows = await visits.ListAsync(filter, text.Culture, after, this.Actor(), cancellationToken);
        Rights = await desk.RightsAsync(
            RecordKind.Visit, Rows.Items.Select(r => r.Reference), this.Actor(), cancellationToken);
        var total = await visits.CountAsync(filter, this.Actor(), cancellationToken);
        List = new ListView(new ListAddress(Request), total, Rows.Items.Count, Rows.Next, [], []);
    }
}
