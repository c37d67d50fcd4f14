using CooperationPortal.Core.Press;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Press;

/// <summary>The articles that this member of staff has pasted.</summary>
public sealed class IndexModel(PressArticleQueries articles) : PageModel
{
    public IReadOnlyList<PressArticleRow> Articles { get; private set; } = [];

    public bool IsEditor => this.Actor().IsEditor();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Articles = await articles.ListAsync(this.Actor(), cancellationToken);
}
