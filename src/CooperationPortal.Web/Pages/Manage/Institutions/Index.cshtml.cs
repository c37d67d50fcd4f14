using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Institutions;

/// <summary>The drafts of institutions that the reader may see, and the institutions that are live.</summary>
public sealed class IndexModel(InstitutionQueries institutions, DraftQueries drafts, DeskQueries desk, Text text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? SearchedName { get; set; }

    public DraftGroup Drafts { get; private set; } = DraftGroup.Empty;

    public Page<InstitutionRow> Rows { get; private set; } = new([], null);

    /// <summary>What this reader may do with each row.</summary>
    public IReadOnlyDictionary<string, DeskRights> Rights { get; private set; } = new Dictionary<string, DeskRights>();

    public ListView List { get; private set; } = null!;

    public bool IsEditor => this.Actor().IsEditor();

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var filter = new InstitutionFilter { Name = SearchedName };
        Drafts = await drafts.OfKindAsync(RecordKind.Institution, Stretch.OfDesk, this.Actor(), cancellationToken);
        Rows = await institutions.ListAsync(filter, text.Culture, after, this.Actor(), cancellationToken);
        Rights = await desk.RightsAsync(
            RecordKind.Institution, Rows.Items.Select(r => r.Institution.Slug), this.Actor(), cancellationToken);
        var total = await institutions.CountAsync(filter, this.Actor(), cancellationToken);
        List = new ListView(new ListAddress(Request), total, Rows.Items.Count, Rows.Next, [], []);
    }
}
