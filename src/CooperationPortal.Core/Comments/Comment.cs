using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Comments;

/// <summary>What a member of staff says to colleagues about a record; no reader ever sees it. Plain text.</summary>
public sealed class Comment
{
    public const int TextLength = 2000;

    public required Guid Id { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public required Guid AuthorId { get; init; }

    /// <summary>Null when its author took it back; the history keeps what was said.</summary>
    public string? Text { get; private set; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? EditedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Row version (PostgreSQL's xmin).</summary>
    public uint Version { get; private set; }

    public List<CommentMention> Mentions { get; } = [];

    internal void Write(string text) => Text = text;

    internal void Edit(string text, DateTimeOffset now) => (Text, EditedAt) = (text, now);

    internal void Remove(DateTimeOffset now)
    {
        (Text, RemovedAt) = (null, now);
        Mentions.Clear();
    }
}
