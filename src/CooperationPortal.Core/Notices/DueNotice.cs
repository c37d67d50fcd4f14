using System.Globalization;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Notices;

/// <summary>Something to be told, before it is known to whom.</summary>
public sealed record DueNotice(NoticeKind Kind, RecordKind RecordKind, Guid RecordId, string Key)
{
    public Guid? CommitmentId { get; init; }
    public DateOnly? Day { get; init; }

    /// <summary>A day and how near it was: a changed day is told anew, the same one never again.</summary>
    public static DueNotice Of(
        NoticeKind kind, RecordKind recordKind, Guid recordId, DateOnly day, int daysBefore, Guid? commitmentId = null) =>
        new(kind, recordKind, recordId,
            string.Create(CultureInfo.InvariantCulture, $"{kind}:{commitmentId ?? recordId:N}:{day:yyyy-MM-dd}:{daysBefore}"))
        {
            CommitmentId = commitmentId,
            Day = day,
        };

    public Notice For(Guid userId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = userId,
        Kind = Kind,
        Key = Key,
        RecordKind = RecordKind,
        RecordId = RecordId,
        CommitmentId = CommitmentId,
        Day = Day,
        RaisedAt = now,
    };
}
