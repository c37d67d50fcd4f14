using System.Text;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>Content lines of iCalendar: RFC 5545, sections 3.1 and 3.3.11.</summary>
public sealed class CalendarLines(TextWriter writer)
{
    private const int MostOctets = 75;

    /// <summary>A text of people, escaped.</summary>
    public Task TextAsync(string name, string text) => RawAsync(name, Escape(text));

    /// <summary>A value that holds nothing to escape.</summary>
    public Task RawAsync(string name, string value) => writer.WriteAsync(Fold($"{name}:{value}"));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(letter) && letter != '\t' => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>At most 75 octets a line, never within a character.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
