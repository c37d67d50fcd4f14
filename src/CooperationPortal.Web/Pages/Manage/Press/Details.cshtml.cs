using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Press;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Press;

/// <summary>An article with its marks, the records that are begun from it, and those that have been.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class DetailsModel(
    PressArticleQueries articles, PressReader reader, DraftQueries drafts, SourceQueries sources, Text text) : PageModel
{
    /// <summary>The kinds of records that are made of articles.</summary>
    public static readonly IReadOnlyList<RecordKind> Kinds =
    [
        RecordKind.Visit, RecordKind.Meeting, RecordKind.Agreement, RecordKind.Activity, RecordKind.Event, RecordKind.Institution,
    ];

    /// <summary>The words by which a draft is looked for.</summary>
    [FromQuery]
    public string? Words { get; set; }

    public PressArticle Article { get; private set; } = null!;

    public IReadOnlyList<Mark> Marks { get; private set; } = [];

    /// <summary>The drafts that have been begun from it.</summary>
    public IReadOnlyList<ArticleDraft> Drafts { get; private set; } = [];

    /// <summary>Own drafts that can be filled from it too: what goes with an article was begun lately.</summary>
    public DraftGroup Others { get; private set; } = DraftGroup.Empty;

    /// <summary>Drafts of the same address that were not begun here.</summary>
    public IReadOnlyList<ArticleDraft> Elsewhere { get; private set; } = [];

    /// <summary>What is published and rests on it: it need not be entered again.</summary>
    public IReadOnlyList<CitingRecord> Records { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, this.Actor(), cancellationToken) is not { } article)
        {
            return NotFound();
        }

        Article = article;
        Marks = await reader.ReadAsync(article.Text, article.Language, text.Culture, this.Actor(), cancellationToken);
        var resting = await articles.DraftsAsync(article, this.Actor(), cancellationToken);
        Drafts = resting.FindAll(d => d.IsOfThisPaste);
        Elsewhere = resting.FindAll(d => !d.IsOfThisPaste);
        var others = new OpenDrafts(Kinds, [.. resting.Select(d => d.RecordId)], Words);
        Others = await drafts.OpenAsync(others, new Stretch(null), this.Actor(), cancellationToken);
        Records = await sources.CitingAsync(id, article.Url, null, cancellationToken);
        return Page();
    }
}
