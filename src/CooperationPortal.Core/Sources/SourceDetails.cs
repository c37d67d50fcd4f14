using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>A source on which something rests that the public sees.</summary>
/// <param name="Source">As records cite it; the only one of its page.</param>
/// <param name="RetrievedOn">When it was last read; null where nobody noted it.</param>
/// <param name="Total">How many published records rest on it.</param>
/// <param name="Records">The first of them by kind and number, at most <see cref="SourceDetailsQueries.Most"/>.</param>
/// <param name="ChangedAt">When the public last saw one of those change.</param>
public sealed record SourceDetails(
    SourceView Source, DateOnly? RetrievedOn, int Total, IReadOnlyList<RestingRecord> Records, DateTimeOffset ChangedAt);

/// <summary>A published record that rests on a source.</summary>
/// <param name="Record">Its kind and its address.</param>
/// <param name="Title">What it is about; null where nothing says so.</param>
/// <param name="Evidence">What the source carries of it: quotes, summaries and reasons.</param>
/// <param name="NotesLanguage">Of its summaries and reasons; null where it is not known.</param>
public sealed record RestingRecord(
    CitingRecord Record, LocalizedString? Title, IReadOnlyList<EvidenceView> Evidence, string? NotesLanguage);
