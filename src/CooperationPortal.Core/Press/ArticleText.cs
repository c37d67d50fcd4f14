using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Press;

/// <summary>
/// An article's text as it is kept, and passages as they are looked for in it: what a browser makes of spaces and ends
/// of lines on the way is no difference.
/// </summary>
public static partial class ArticleText
{
    /// <summary>One space between words, one line a paragraph, no empty lines.</summary>
    public static string Tidy(string? pasted)
    {
        var text = (pasted ?? "").Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n");
        return string.Join('\n', text.Split('\n').Select(TidyLine).Where(line => line.Length > 0));
    }

    /// <summary>The first line, or as many of its words as there is room for.</summary>
    public static string FirstLine(string? pasted, int most)
    {
        var line = Tidy(pasted).Split('\n')[0];
        if (line.Length <= most)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', most);
        return line[..(space > 0 ? space : char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)];
    }

    public static IEnumerable<(int Start, string Text)> Paragraphs(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            yield return (start, line);
            start += line.Length + 1;
        }
    }

    /// <summary>Where the passage stands in the text, word for word; -1 where it does not.</summary>
    public static int Find(string text, string passage) =>
        OneLine(text).IndexOf(OneLine(passage), StringComparison.Ordinal);

    /// <summary>The passage as a quote.</summary>
    public static string OneLine(string passage) => Tidy(passage).Replace('\n', ' ');

    private static string TidyLine(string line) => Space().Replace(line, " ").Trim();

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
