using CooperationPortal.Core.Press;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Press;

/// <summary>An article with its marks, the records that are begun from it, and those that have been.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class DetailsModel(PressArticleQueries articles, PressReader reader, Text text) : PageModel
{
    public PressArticle Article { get; private set; } = null!;

    public IReadOnlyList<Mark> Marks { get; private set; } = [];

    public IReadOnlyList<ArticleRecord> Records { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, this.Actor(), cancellationToken) is not { } article)
        {
            return NotFound();
        }

        Article = article;
        Marks = await reader.ReadAsync(article.Text, article.Language, text.Culture, cancellationToken);
        Records = await articles.RecordsAsync(id, this.Actor(), cancellationToken);
        return Page();
    }
}
