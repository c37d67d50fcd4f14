using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Comments;

/// <summary>A comment as staff read it.</summary>
/// <param name="Id">By which the desk points to it.</param>
/// <param name="Author">The author's name.</param>
/// <param name="IsOwn">The reader wrote it, and may edit or remove it.</param>
/// <param name="Text">Null when its author took it back.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="EditedAt">When it was last edited.</param>
/// <param name="RemovedAt">When its author took it back.</param>
/// <param name="Mentioned">Names of the colleagues whom it calls.</param>
public sealed record CommentView(
    Guid Id,
    string Author,
    bool IsOwn,
    string? Text,
    DateTimeOffset WrittenAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset? RemovedAt,
    IReadOnlyList<string> Mentioned);

/// <summary>The comments on a record, newest first, or a stretch of them.</summary>
/// <param name="Kind">The record's kind.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Reference">Its reference; null for kinds that have a slug.</param>
/// <param name="Title">What staff call it.</param>
/// <param name="MayComment">The reader may write one himself.</param>
/// <param name="Total">How many there are in all, those taken back left out.</param>
/// <param name="Comments">The stretch.</param>
/// <param name="Next">The id before which they go on; null at their beginning.</param>
public sealed record CommentThread(
    RecordKind Kind,
    Guid RecordId,
    string? Reference,
    string Title,
    bool MayComment,
    int Total,
    IReadOnlyList<CommentView> Comments,
    Guid? Next);

/// <summary>An own comment in its form.</summary>
public sealed record OwnComment(Guid Id, RecordKind Kind, Guid RecordId, CommentInput Input);

/// <summary>A colleague who may read the comments of a record.</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>A comment that calls the reader, who has not opened it yet.</summary>
public sealed record MentionLine(
    Guid CommentId, RecordKind Kind, Guid RecordId, string? Reference, string Title, string Text, string By, DateTimeOffset At);

/// <summary>The comments that call the reader, newest first, or a stretch of them.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Lines">The stretch.</param>
/// <param name="Next">The cursor with which they go on; null at the end.</param>
public sealed record MentionGroup(int Count, IReadOnlyList<MentionLine> Lines, string? Next);
