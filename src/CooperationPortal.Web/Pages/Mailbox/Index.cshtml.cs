using CooperationPortal.Core.Mail;
using CooperationPortal.Web.Mail;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Mailbox;

/// <summary>The mail of a developer's portal, which has no mail server: links in it can be followed.</summary>
public sealed class IndexModel(OutboxQueries outbox, MailWords words) : PageModel
{
    private const int Shown = 30;

    /// <summary>Null in place of the words when they are forgotten.</summary>
    public IReadOnlyList<(OutgoingMail Mail, ComposedMail? Words)> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mails = new List<(OutgoingMail Mail, ComposedMail? Words)>();
        foreach (var mail in await outbox.LatestAsync(Shown, cancellationToken))
        {
            mails.Add((mail, mail.Facts is null ? null : await words.OfAsync(mail, cancellationToken)));
        }

        Mails = mails;
    }
}
