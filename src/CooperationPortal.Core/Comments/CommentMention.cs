namespace CooperationPortal.Core.Comments;

/// <summary>A colleague whom a comment calls; it stands on his desk until he has opened the comments. Mail may follow it.</summary>
public sealed class CommentMention
{
    public required Guid CommentId { get; init; }
    public required Guid UserId { get; init; }
    public DateTimeOffset? ReadAt { get; internal set; }
}
