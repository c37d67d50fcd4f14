using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
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

    /// <summary>ISO 3166-1 alpha-2 of a country that a record touches which rests on the source.</summary>
    public string? Country { get; init; }

    /// <summary>The slug of a place that such a record touches.</summary>
    public string? Region { get; init; }

    /// <summary>The slug of an institution that takes part in such a record.</summary>
    public string? Institution { get; init; }

    /// <summary>The code of a specialty that such a record is about.</summary>
    public string? Specialty { get; init; }

    /// <summary>The form of cooperation of which such a record tells.</summary>
    public ActivityType? Activity { get; init; }

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    public bool IsEmpty =>
        Year.Length == 0 && Activity is null
        && new[] { Words, Language, Publisher, Country, Region, Institution, Specialty }.All(string.IsNullOrWhiteSpace);
}

/// <summary>The choices beside the list of sources, each with the length of the list it leads to.</summary>
/// <param name="Total">The length of the list.</param>
/// <param name="Languages">Of the sources.</param>
/// <param name="Years">In which they were published.</param>
/// <param name="Publishers">As the sources write them.</param>
/// <param name="PublisherLanguages">In which language each of these is written.</param>
/// <param name="Countries">That the records touch which rest on them.</param>
/// <param name="Regions">Likewise places below countries.</param>
/// <param name="Institutions">That take part in such records.</param>
/// <param name="Specialties">That such records are about.</param>
/// <param name="Activities">Of which such records tell.</param>
public sealed record SourceFacets(
    ListLength Total,
    IReadOnlyList<FacetCount<string>> Languages,
    IReadOnlyList<FacetCount<string>> Years,
    Offered<FacetCount<string>> Publishers,
    IReadOnlyDictionary<string, string> PublisherLanguages,
    Offered<PlaceCount> Countries,
    Offered<NamedCount> Regions,
    Offered<NamedCount> Institutions,
    Offered<NamedCount> Specialties,
    IReadOnlyList<FacetCount<ActivityType>> Activities);

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
