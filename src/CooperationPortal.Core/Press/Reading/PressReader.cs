using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>Reads an article as somebody does who knows the registry: names, dates, phrases of the trade.</summary>
public sealed class PressReader(NameReader names)
{
    /// <summary>
    /// The marks that the reader may see, in the order of the text, none within another: a date goes before a name, a name
    /// before a phrase.
    /// </summary>
    public async Task<IReadOnlyList<Mark>> ReadAsync(
        string article, string articleLang, string lang, Actor reader, CancellationToken cancellationToken)
    {
        var marks = new List<Mark>(DateReader.Read(article));
        AddApart(marks, await names.ReadAsync(article, articleLang, lang, reader, cancellationToken));
        AddApart(marks, PhraseReader.Read(article));
        return [.. marks.OrderBy(m => m.Start)];
    }

    private static void AddApart(List<Mark> marks, IReadOnlyList<Mark> more) =>
        marks.AddRange([.. more.Where(m => !marks.Exists(other => other.Start < m.End && m.Start < other.End))]);
}
