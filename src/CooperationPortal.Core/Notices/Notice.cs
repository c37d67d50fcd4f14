using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Notices;

/// <summary>Something that a colleague is told once: docs/decisions/0029.</summary>
public sealed class Notice
{
    public const int KeyLength = 120;

    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required NoticeKind Kind { get; init; }

    /// <summary>What it is about, with date and threshold: the same is never told twice, a changed date is another.</summary>
    public required string Key { get; init; }

    /// <summary>The record whose readers may know of it.</summary>
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>The promise of that record.</summary>
    public Guid? CommitmentId { get; init; }

    /// <summary>When something is due.</summary>
    public DateOnly? Day { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When it was put into a mail, or was not wanted.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The mail in the outbox; null where it was not wanted.</summary>
    public Guid? MailId { get; private set; }

    public bool IsDeadline => Day is not null;

    internal void Settle(Guid? mailId, DateTimeOffset now) => (MailId, SettledAt) = (mailId, now);
}
