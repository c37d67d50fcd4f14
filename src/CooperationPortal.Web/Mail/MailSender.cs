using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CooperationPortal.Core.Mail;
using Microsoft.Extensions.Options;
using MailMessage = System.Net.Mail.MailMessage;

namespace CooperationPortal.Web.Mail;

/// <summary>Hands mail to the mail server.</summary>
public sealed class MailSender(IOptions<MailOptions> options)
{
    private readonly MailOptions settings = options.Value;

    /// <exception cref="MailNotTakenException">It was not taken, or the time was up.</exception>
    public async Task SendAsync(OutgoingMail mail, ComposedMail words, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            using var message = Message(mail, words);

            // Its own time of 100 s stays: of two clocks set alike either may be first, and they tell it in different words.
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
            if (settings.User.Length > 0)
            {
                client.Credentials = new NetworkCredential(settings.User, settings.Password);
            }

            // A client that waits for an answer heeds neither its token nor, while the server dribbles, its timeout.
            await client.SendMailAsync(message, timeout.Token).WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailNotTakenException($"The mail server took longer than {settings.TimeoutSeconds} s.", forGood: false, e);
        }
        catch (FormatException e)
        {
            throw new MailNotTakenException("No mail can be sent to that address.", forGood: true, e);
        }
        catch (SmtpException e)
        {
            throw new MailNotTakenException(e.InnerException?.Message ?? e.Message, IsForGood(e), e);
        }
    }

    /// <summary>
    /// Only a refused address is refused each time. Any other refusal may be a fault of the server or of its settings, for
    /// which no mail shall be lost.
    /// </summary>
    private static bool IsForGood(SmtpException e) => e is SmtpFailedRecipientException && (int)e.StatusCode >= 500;

    private MailMessage Message(OutgoingMail mail, ComposedMail words)
    {
        var message = new MailMessage
        {
            From = new MailAddress(settings.From, settings.FromName.Length > 0 ? settings.FromName : words.From, Encoding.UTF8),
            Subject = words.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.Address, mail.Name, Encoding.UTF8));
        message.AlternateViews.Add(View(words.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(words.Html, MediaTypeNames.Text.Html));

        // The same with every try: a reader's program, or a person, knows a mail that came twice by it.
        message.Headers["Message-ID"] = $"<{mail.Id}@{message.From.Host}>";

        if (words.Unsubscribe is { } leave)
        {
            message.Headers["List-Unsubscribe"] = $"<{leave}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }

        if (words.Calendar is { } calendar)
        {
            message.Attachments.Add(
                Attachment.CreateAttachmentFromString(calendar, "deadlines.ics", Encoding.UTF8, "text/calendar"));
        }

        // RFC 3834: a machine wrote it, and no machine shall answer.
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }

    private static AlternateView View(string text, string type) =>
        AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, type);
}
