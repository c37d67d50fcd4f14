using System.Text.Encodings.Web;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Mail;

/// <summary>Puts words to a mail of notices, in the language that its reader has chosen.</summary>
public sealed class NoticeComposer(
    Text text,
    Moments moments,
    PublicAddress portal,
    UnsubscribeLinks unsubscribe,
    NoticeCalendar calendar,
    HtmlEncoder encoder)
{
    private const int SubjectLength = 150;

    public async Task<ComposedMail> ComposeAsync(NoticeMail mail)
    {
        using var speaking = new SpeakingIn(mail.Reader.Language);
        var body = new MailBody(mail.Reader.Language, encoder);
        body.Paragraph(text["Mail.Greeting", mail.Reader.FullName]);
        foreach (var line in mail.Lines)
        {
            body.Paragraph(Sentence(line));
            body.Link(text["Mail.Notices.Open"], portal.Of(Path(line)));
        }

        var leave = unsubscribe.Of(mail.Reader.Id);
        body.Small(text["Mail.Notices.Why", text["Layout.PortalName"]]);
        body.Link(text["Mail.Notices.Choose"], portal.Of("/account/notifications"));
        body.Link(text["Mail.Notices.Leave"], leave);
        return body.Under(Subject(mail.Lines), text["Layout.PortalName"]) with
        {
            Unsubscribe = leave,
            Calendar = await calendar.OfAsync(mail.Lines, Sentence, line => portal.Of(Path(line))),
        };
    }

    private string Subject(IReadOnlyList<NoticeLine> lines)
    {
        var words = lines is [var only]
            ? text.Enum(only.Kind) + text.Colon + OneLine(only.Title)
            : text.Plural("Mail.Notices.Count", lines.Count);
        return words.Length <= SubjectLength ? words : words[..(SubjectLength - 1)] + "…";
    }

    private string Sentence(NoticeLine line) =>
        text[$"Mail.Notice.{line.Kind}", Name(line), line.Day is { } day ? moments.Day(day) : ""];

    private string Name(NoticeLine line) =>
        line.Key is null || line.RecordKind is RecordKind.Institution or RecordKind.Event
            ? OneLine(line.Title)
            : $"{OneLine(line.Title)} ({line.Key})";

    private static string Path(NoticeLine line) => line.Kind switch
    {
        NoticeKind.ReviewAwaited => RecordLinks.Review(line.RecordId),
        NoticeKind.Returned => RecordLinks.Edit(line.RecordKind, line.RecordId.ToString()),
        NoticeKind.Mentioned => RecordLinks.Comments(line.RecordKind, line.RecordId),
        _ => RecordLinks.Public(line.RecordKind, line.Key!),
    };

    private static string OneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
