using CooperationPortal.Core.Data;

namespace CooperationPortal.Core.Mail;

/// <summary>
/// Mail that is to be sent is written with what causes it, in the same save: either both happen or neither, and nobody
/// waits for a mail server.
/// </summary>
public sealed class Outbox(PortalDbContext db, TimeProvider time)
{
    /// <summary>Adds it to the context; the caller saves.</summary>
    /// <returns>The id of the mail.</returns>
    public Guid Add(MailMessage message) => db.OutgoingMail.Add(OutgoingMail.Of(message, time.GetUtcNow())).Entity.Id;
}
