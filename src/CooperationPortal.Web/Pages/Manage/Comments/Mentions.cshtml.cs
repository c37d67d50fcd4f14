using CooperationPortal.Core.Comments;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Comments;

/// <summary>All comments that call the reader and that he has not opened yet.</summary>
public sealed class MentionsModel(CommentQueries comments) : PageModel
{
    public TaskGroup Group { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var found = await comments.MentionsAsync(this.Actor(), new(after), cancellationToken);
        Group = TaskGroup.OfMentions(found);
        List = new ListView(new ListAddress(Request), found.Count, found.Lines.Count, found.Next, [], []);
    }
}
