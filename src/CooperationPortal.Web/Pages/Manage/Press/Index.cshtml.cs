using CooperationPortal.Core.Press;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Press;

/// <summary>The articles that this member of staff has pasted.</summary>
public sealed class IndexModel(PressArticleQueries articles) : PageModel
{
    public Page<PressArticleRow> Articles { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public bool IsEditor => this.Actor().IsEditor();

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var actor = this.Actor();
        Articles = await articles.ListAsync(new(after), actor, cancellationToken);
        var total = await articles.CountAsync(actor, cancellationToken);
        List = new ListView(new ListAddress(Request), total, Articles.Items.Count, Articles.Next, [], []);
    }
}
