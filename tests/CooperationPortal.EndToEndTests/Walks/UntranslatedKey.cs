using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Finds keys of texts where words should stand: <c>Visits.SidesTitle</c>.</summary>
internal static partial class UntranslatedKey
{
    private static readonly string[] Spoken = ["aria-label", "title", "placeholder", "alt", "content", "data-label"];

    public static IReadOnlyList<string> On(IDocument page)
    {
        var root = (IElement)page.DocumentElement.Clone();
        foreach (var element in root.QuerySelectorAll("script, style, code").ToList())
        {
            element.Remove();
        }

        var said = root.QuerySelectorAll("*").SelectMany(e => Spoken.Select(name => e.GetAttribute(name))).OfType<string>().Prepend(root.TextContent);
        return [.. said.SelectMany(words => Key().Matches(words)).Select(key => key.Value).Distinct()];
    }

    [GeneratedRegex(@"(?<![\w./-])[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+(\.[A-Z]\w+)*(?![\w/])")]
    private static partial Regex Key();
}
