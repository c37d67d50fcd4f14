using CooperationPortal.Core.Mail;

namespace CooperationPortal.Web.Mail;

/// <summary>Sends the next mail of the outbox and keeps what became of it.</summary>
internal sealed class MailDelivery(
    OutboxTurns turns, MailWords words, MailSender sender, ILogger<MailDelivery> logger)
{
    /// <summary>False when none is due.</summary>
    /// <remarks>
    /// Between the server's word that it has the mail and ours that it is sent, the node or the database may fail. Then the
    /// mail is sent once more after the pause: twice is better than never, and the Message-ID tells that it is the same.
    /// </remarks>
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        if (await turns.TakeAsync(cancellationToken) is not { } mail)
        {
            return false;
        }

        if (await words.OfAsync(mail, cancellationToken) is not { } composed)
        {
            await turns.DroppedAsync(mail, cancellationToken);
            return true;
        }

        try
        {
            await sender.SendAsync(mail, composed, cancellationToken);
        }
        catch (MailNotTakenException e)
        {
            await FailedAsync(mail, e, cancellationToken);
            return true;
        }

        // The mail is out: this is written even where the host is just told to stop.
        await turns.SentAsync(mail, CancellationToken.None);
        logger.LogInformation("Mail {MailId} ({Texts}) sent at try {Tries}", mail.Id, mail.Texts, mail.Tries);
        return true;
    }

    private async Task FailedAsync(OutgoingMail mail, MailNotTakenException e, CancellationToken cancellationToken)
    {
        await turns.FailedAsync(mail, e.Message, e.ForGood, cancellationToken);
        if (mail.State == MailState.GivenUp)
        {
            logger.LogError("Mail {MailId} ({Texts}) given up after {Tries} tries", mail.Id, mail.Texts, mail.Tries);
        }
        else
        {
            logger.LogWarning(
                "Mail {MailId} ({Texts}) not taken at try {Tries}, the next is at {NextTryAt}",
                mail.Id, mail.Texts, mail.Tries, mail.NextTryAt);
        }
    }
}
