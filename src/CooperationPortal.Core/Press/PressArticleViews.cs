using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Press;

/// <summary>An article in its owner's list.</summary>
public sealed record PressArticleRow(
    Guid Id, string Title, string Language, string? Publisher, StatedDate Published, DateTimeOffset ChangedAt);

/// <summary>A draft that has been begun from the article.</summary>
public sealed record ArticleDraft(RecordKind Kind, Guid RecordId, string Key, string Title);
