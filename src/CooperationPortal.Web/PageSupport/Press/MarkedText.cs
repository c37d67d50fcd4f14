using CooperationPortal.Core.Press;
using CooperationPortal.Core.Press.Reading;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary>The paragraphs of an article, cut where its marks begin and end.</summary>
public static class MarkedText
{
    public static IEnumerable<IReadOnlyList<TextPiece>> Paragraphs(string text, IReadOnlyList<Mark> marks) =>
        ArticleText.Paragraphs(text).Select(p => Pieces(p.Start, p.Text, marks));

    private static List<TextPiece> Pieces(int start, string line, IReadOnlyList<Mark> marks)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var mark in marks.Where(m => m.Start >= start && m.End <= start + line.Length))
        {
            pieces.Add(new TextPiece(line[at..(mark.Start - start)], null));
            pieces.Add(new TextPiece(line.Substring(mark.Start - start, mark.Length), mark));
            at = mark.End - start;
        }

        pieces.Add(new TextPiece(line[at..], null));
        return pieces.FindAll(p => p.Text.Length > 0);
    }
}
