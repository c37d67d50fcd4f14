using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Press;

/// <summary>An article in its owner's list.</summary>
public sealed record PressArticleRow(
    Guid Id, string Title, string Language, string? Publisher, StatedDate Published, DateTimeOffset ChangedAt);

/// <summary>A draft that rests on the article.</summary>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="RecordId">The id of its record.</param>
/// <param name="Key">How it is called in addresses.</param>
/// <param name="Title">What staff see in lists.</param>
/// <param name="State">How far it has come.</param>
/// <param name="MayEdit">Whether the reader may; else he may only read it.</param>
/// <param name="IsOfThisPaste">False where it names the same address as its source without having been begun here.</param>
public sealed record ArticleDraft(RecordKind Kind, Guid RecordId, string Key, string Title, PublicationState State, bool MayEdit, bool IsOfThisPaste);
