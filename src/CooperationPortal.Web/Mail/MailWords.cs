using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Notices;

namespace CooperationPortal.Web.Mail;

/// <summary>The words of any mail that is waiting.</summary>
public sealed class MailWords(MailComposer composer, NoticeQueries notices, NoticeComposer noticeComposer)
{
    /// <summary>Null where there is nothing left to say.</summary>
    public async Task<ComposedMail?> OfAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (!NoticeMail.Is(mail))
        {
            return composer.Compose(mail);
        }

        var told = await notices.OfMailAsync(mail.Id, cancellationToken);
        return told is null or { Lines: [] } ? null : await noticeComposer.ComposeAsync(told);
    }
}
