using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Press;

/// <summary>Keeps and deletes the articles of a member of staff. They are working papers, so there is no history of them.</summary>
public sealed class PressArticleService(
    PortalDbContext db, IValidator<PressArticleInput> validator, TimeProvider time)
{
    /// <summary>Takes what was pasted under that id: a new article, or the new text of an own one.</summary>
    /// <exception cref="ValidationException">Something is missing or too long.</exception>
    public async Task SaveAsync(Guid id, PressArticleInput input, Actor actor, CancellationToken cancellationToken)
    {
        Require.Editor(actor);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        var article = await db.PressArticles.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (article is null)
        {
            article = new PressArticle
            {
                Id = id, OwnerId = actor.UserId!.Value, Title = "", Language = "", Text = "", CreatedAt = time.GetUtcNow(),
            };
            db.PressArticles.Add(article);
        }
        else if (article.OwnerId != actor.UserId)
        {
            throw new NotFoundException("The article");
        }

        article.Title = Blank.ToNull(input.Title) ?? ArticleText.FirstLine(input.Text, PressArticle.TitleLength);
        article.Url = Blank.ToNull(input.Url);
        article.Publisher = Blank.ToNull(input.Publisher);
        article.Author = Blank.ToNull(input.Author);
        article.Language = LanguageTag.Normalize(input.Language)!;
        article.Published = input.Published.ToDate();
        article.Text = ArticleText.Tidy(input.Text);
        article.ChangedAt = time.GetUtcNow();
        await db.SaveOrExplainAsync(cancellationToken);
    }

    /// <summary>The text goes for good; records and drafts keep their quotes.</summary>
    public async Task DeleteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        Require.Editor(actor);
        var article = await db.PressArticles.SingleOrDefaultAsync(
            a => a.Id == id && a.OwnerId == actor.UserId, cancellationToken) ?? throw new NotFoundException("The article");
        db.PressArticles.Remove(article);
        await db.SaveOrExplainAsync(cancellationToken);
    }
}
