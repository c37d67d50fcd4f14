using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>A source in the list of all, with the published records that rest on it.</summary>
public sealed record SourceRow(
    Guid Id,
    LocalizedText Title,
    string? Url,
    string? Publisher,
    string? Author,
    string? ReportedBy,
    string Language,
    StatedDate Published,
    IReadOnlyList<CitingRecord> CitedBy);

/// <summary>A published record that rests on a source; its key is a reference or a slug.</summary>
public sealed record CitingRecord(RecordKind Kind, string Key);
