using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Notices;

/// <summary>A line of a mail of notices.</summary>
/// <param name="Kind">What is told.</param>
/// <param name="RecordKind">What it is about; a promise is told with its own reference.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Key">How the record is called in addresses; null before it has been published.</param>
/// <param name="Title">In the reader's language, or the nearest one.</param>
/// <param name="Day">When something is due.</param>
public sealed record NoticeLine(
    NoticeKind Kind, RecordKind RecordKind, Guid RecordId, string? Key, string Title, DateOnly? Day);
