using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Search;

namespace CooperationPortal.Core.Press.Giving;

/// <summary>A passage of an article, word for word, with the marks within it.</summary>
public sealed record Passage(string Text, IReadOnlyList<Mark> Marks, string Language, Guid SourceId)
{
    /// <summary>The passage as it stands in the article; null where the article has no such words.</summary>
    public static Passage? Of(PressArticle article, IReadOnlyList<Mark> marks, string? words)
    {
        var text = ArticleText.OneLine(words ?? "");
        var start = text.Length == 0 ? -1 : ArticleText.Find(article.Text, text);
        return start < 0
            ? null
            : new Passage(
                text, [.. marks.Where(m => m.Start >= start && m.End <= start + text.Length)], article.Language, article.Id);
    }

    public Mark? Date => Marks.FirstOrDefault(m => m.Date is not null);

    public bool IsHedged => Marks.Any(m => m.Phrase is TradePhrase.Hedge);

    public IEnumerable<LookupMatch> Records => Marks.SelectMany(m => m.Records);

    /// <summary>The choices of that type that the phrases within name.</summary>
    public IEnumerable<object> Choices(Type choice) => Marks.Select(m => m.Phrase).OfType<TradePhrase>()
        .Select(phrase => PhraseMeaning.Of(phrase, choice)).OfType<object>().Distinct();
}
