using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Drafts;

/// <summary>A whole group of drafts: the reader's own in a state, or those of a kind.</summary>
public sealed class IndexModel(DraftQueries drafts) : PageModel
{
    private static readonly PublicationState[] States =
        [PublicationState.Draft, PublicationState.Submitted, PublicationState.Returned];

    public TaskGroup Group { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string which, string? after, CancellationToken cancellationToken)
    {
        var stretch = new Stretch(after);
        DraftGroup found;
        if (Enum.TryParse<PublicationState>(which, ignoreCase: true, out var state) && States.Contains(state))
        {
            found = await drafts.OwnAsync(state, stretch, this.Actor(), cancellationToken);
            Group = TaskGroup.OfOwn(state, found);
        }
        else if (RecordLinks.KindOf(which) is { } kind)
        {
            found = await drafts.OfKindAsync(kind, stretch, this.Actor(), cancellationToken);
            Group = TaskGroup.OfKind(kind, found);
        }
        else
        {
            return NotFound();
        }

        List = new ListView(new ListAddress(Request), found.Count, found.Lines.Count, found.Next, [], []);
        return Page();
    }
}
