using CooperationPortal.Core.Mail;

namespace CooperationPortal.Core.Users;

/// <summary>Mail that tells the owner of an account what was done with it, so that a stranger's act does not stay unseen.</summary>
public sealed class AccountNotices(Outbox outbox)
{
    /// <summary>Added to the context: the caller saves it with the act. The texts say when.</summary>
    public void Tell(PortalUser user, string texts, DateTimeOffset at, params MailValue[] further) =>
        outbox.Add(new MailMessage
        {
            Texts = texts,
            To = MailRecipient.Of(user),
            Link = "/account",
            Values = [at, .. further],
        });
}
