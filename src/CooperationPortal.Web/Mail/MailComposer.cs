using System.Text.Encodings.Web;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Mail;

/// <summary>Puts words to a mail, in the language of whom it goes to.</summary>
public sealed class MailComposer(Text text, Moments moments, TimeProvider time, PublicAddress portal, HtmlEncoder encoder)
{
    /// <summary>Where the text of a mail has a blank line, a paragraph ends.</summary>
    private const string BlankLine = "\n\n";

    /// <exception cref="InvalidOperationException">It is not waiting any more: what it said is forgotten.</exception>
    public ComposedMail Compose(OutgoingMail mail)
    {
        var facts = mail.Facts ?? throw new InvalidOperationException("What a mail said is forgotten when it has been sent.");
        using var speaking = new SpeakingIn(mail.Language);
        var values = facts.Values.Select(value => Words(value, mail.TimeZone)).ToArray<object>();
        var body = new MailBody(mail.Language, encoder);
        body.Paragraph(text["Mail.Greeting", mail.Name]);
        foreach (var paragraph in text[$"{mail.Texts}.Text", values].Split(BlankLine))
        {
            body.Paragraph(paragraph);
        }

        if (facts.Link is { } link)
        {
            body.Link(text[$"{mail.Texts}.Link"], portal.Of(link));
        }

        body.Small(text["Mail.Foot", text["Layout.PortalName"], portal.Of("/")]);
        return body.Under(OneLine(text[$"{mail.Texts}.Subject", values]), text["Layout.PortalName"]);
    }

    private string Words(MailValue value, string? zone) => value switch
    {
        { Day: { } day } => moments.Day(day),
        { At: { } at } => Words(at, Zone(zone)),
        { Said: { } said } => said.In(text.Culture).Text,
        _ => value.Text ?? "",
    };

    /// <summary>With the offset, for a mail may be read elsewhere.</summary>
    private string Words(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var clock = $"{local:HH:mm} ({UtcOffset.Of(local.Offset)})";
        return text["Values.DayAt", moments.Day(DateOnly.FromDateTime(local.DateTime)), clock];
    }

    private TimeZoneInfo Zone(string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : time.LocalTimeZone;

    /// <summary>What people typed may have line breaks, which would end the header.</summary>
    private static string OneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
