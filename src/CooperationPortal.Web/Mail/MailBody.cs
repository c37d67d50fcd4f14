using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace CooperationPortal.Web.Mail;

/// <summary>The text of a mail, as plain text and as HTML at once.</summary>
internal sealed class MailBody(string language, HtmlEncoder encoder)
{
    private const string Style = "font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;color:#0b0c0c;background:#ffffff";

    private readonly StringBuilder text = new();
    private readonly StringBuilder html = new();

    public void Paragraph(string words)
    {
        AddBlock(words);
        html.Append(CultureInfo.InvariantCulture, $"<p>{Lines(words)}</p>\n");
    }

    public void Small(string words)
    {
        AddBlock(words);
        html.Append(CultureInfo.InvariantCulture, $"<p style=\"font-size:14px;color:#505a5f\">{Lines(words)}</p>\n");
    }

    /// <summary>The address stands in the text too: not everybody follows a link that hides it.</summary>
    public void Link(string words, string address)
    {
        AddBlock($"{words}:\n{address}");
        html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encoded(address)}\">{Encoded(words)}</a></p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p style=\"font-size:14px;color:#505a5f;overflow-wrap:anywhere\">{Encoded(address)}</p>\n");
    }

    public ComposedMail Under(string subject, string from) => new(
        from,
        subject,
        text.ToString(),
        $"<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{Encoded(subject)}</title></head>\n"
            + $"<body style=\"{Style}\">\n{html}</body>\n</html>\n");

    private void AddBlock(string words) => text.Append(text.Length == 0 ? "" : "\n").Append(words).Append('\n');

    private string Lines(string words) => Encoded(words).Replace("&#xA;", "<br>", StringComparison.Ordinal);

    private string Encoded(string words) => encoder.Encode(words);
}
