using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Core.Press;

/// <summary>An article as the form has it, and as the source of a record.</summary>
public static class ArticleMapping
{
    public static PressArticleInput ToInput(this PressArticle article) => new()
    {
        Text = article.Text,
        Title = article.Title,
        Language = article.Language,
        Url = article.Url,
        Publisher = article.Publisher,
        Author = article.Author,
        Published = article.Published.ToInput(),
    };

    public static SourceInput ToSource(this PressArticle article) => new()
    {
        Id = article.Id,
        Title = article.Title,
        Language = article.Language,
        Url = article.Url,
        Publisher = article.Publisher,
        Author = article.Author,
        Published = article.Published.ToInput(),
    };
}
