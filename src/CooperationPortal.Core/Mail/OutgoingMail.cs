namespace CooperationPortal.Core.Mail;

/// <summary>
/// A mail in the outbox: docs/decisions/0028. Personal data: name and address; and what it says, which is kept only until
/// it has been sent.
/// </summary>
public sealed class OutgoingMail
{
    public const int TextsLength = 100;
    public const int KeyLength = 200;
    public const int AddressLength = 254;
    public const int NameLength = 200;
    public const int FailureLength = 500;

    /// <summary>Also its Message-ID, the same with every try.</summary>
    public required Guid Id { get; init; }
    public required string Texts { get; init; }
    public string? Key { get; init; }
    public required string Address { get; init; }
    public required string Name { get; init; }

    /// <summary>One of the portal's own languages.</summary>
    public required string Language { get; init; }
    public string? TimeZone { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null when it is not waiting any more: a link in it may be a key to an account.</summary>
    public MailFacts? Facts { get; private set; }

    public MailState State { get; private set; } = MailState.Waiting;
    public int Tries { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>What the last try failed with, as the mail server put it.</summary>
    public string? FailedWith { get; private set; }

    /// <summary>When it was sent, given up or dropped.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public MailRecipient To => new(Address, Name, Language, TimeZone);

    internal static OutgoingMail Of(MailMessage message, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Texts = message.Texts,
        Key = message.Key,
        Address = message.To.Address,
        Name = message.To.Name,
        Language = message.To.Language,
        TimeZone = message.To.TimeZone,
        CreatedAt = now,
        Facts = new MailFacts(message.Link, message.Values),
        NextTryAt = now,
    };

    /// <summary>
    /// A try begins. It is counted, and the next one set, before the mail server is asked: should this node die meanwhile,
    /// another tries again then, and nobody before.
    /// </summary>
    internal void Take(DateTimeOffset now) => (Tries, NextTryAt) = (Tries + 1, now + RetryPauses.After(Tries + 1));

    internal void Sent(DateTimeOffset now) => End(MailState.Sent, now, null);

    internal void Dropped(DateTimeOffset now) => End(MailState.Dropped, now, null);

    /// <summary>The try failed; the last one, or one that will fail each time, is the end.</summary>
    internal void Failed(string reason, bool forGood, DateTimeOffset now)
    {
        FailedWith = reason.Length <= FailureLength ? reason : reason[..FailureLength];
        if (forGood || Tries > RetryPauses.Count)
        {
            End(MailState.GivenUp, now, FailedWith);
        }
    }

    private void End(MailState state, DateTimeOffset now, string? reason) =>
        (State, EndedAt, FailedWith, Facts) = (state, now, reason, null);
}
