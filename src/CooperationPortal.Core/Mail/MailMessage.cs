namespace CooperationPortal.Core.Mail;

/// <summary>A mail to be sent: <see cref="Outbox"/>.</summary>
public sealed record MailMessage
{
    /// <summary>
    /// The area of its texts: <c>Mail.Invitation</c> has <c>Mail.Invitation.Subject</c>, <c>.Text</c> (paragraphs between
    /// blank lines) and, where it leads somewhere, <c>.Link</c>, the words of the link.
    /// </summary>
    public required string Texts { get; init; }

    public required MailRecipient To { get; init; }

    /// <summary>A path of the portal, beginning with a slash; a secret in it is forgotten when the mail is sent.</summary>
    public string? Link { get; init; }

    /// <summary>What stands at {0}, {1} … of subject and text.</summary>
    public IReadOnlyList<MailValue> Values { get; init; } = [];

    /// <summary>
    /// A second mail with the same key is refused by the database as long as the first is kept (docs/decisions/0034);
    /// null: each is one of its own.
    /// </summary>
    public string? Key { get; init; }
}
