using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Press;

/// <summary>An article in its owner's list.</summary>
public sealed record PressArticleRow(
    Guid Id, string Title, string Language, string? Publisher, StatedDate Published, DateTimeOffset ChangedAt);

/// <summary>A record that cites the article, or the draft of one.</summary>
public sealed record ArticleRecord(RecordKind Kind, Guid RecordId, string Key, string Title, bool IsDraft);
