using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Sources;

/// <summary>Which sources a list shows; what is empty does not narrow it. Bound from the query string.</summary>
public sealed record SourceFilter
{
    /// <summary>Words of the title, the publisher, the author, of whom it cites or of its address, in any script.</summary>
    public string? Words { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Years of publication in digits, or <see cref="YearFiltering.Unknown"/>; any of them.</summary>
    public string[] Year { get; init; } = [];

    /// <summary>As it is written.</summary>
    public string? Publisher { get; init; }

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    public bool IsEmpty => Year.Length == 0 && new[] { Words, Language, Publisher }.All(string.IsNullOrWhiteSpace);
}

/// <summary>The choices beside the list of sources, each with the length of the list it leads to.</summary>
/// <param name="Total">The length of the list.</param>
/// <param name="Languages">Of the sources.</param>
/// <param name="Years">In which they were published.</param>
/// <param name="Publishers">As the sources write them.</param>
/// <param name="PublisherLanguages">In which language each of these is written.</param>
public sealed record SourceFacets(
    ListLength Total,
    IReadOnlyList<FacetCount<string>> Languages,
    IReadOnlyList<FacetCount<string>> Years,
    IReadOnlyList<FacetCount<string>> Publishers,
    IReadOnlyDictionary<string, string> PublisherLanguages);

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
    IReadOnlyList<CitingRecord> CitedBy)
{
    /// <summary>When a record that rests on it changed; known where the list is one of changes.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}

/// <summary>A published record that rests on a source; its key is a reference or a slug.</summary>
public sealed record CitingRecord(RecordKind Kind, string Key);
