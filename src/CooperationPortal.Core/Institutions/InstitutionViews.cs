using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Institutions;

/// <summary>An institution as other pages name it and link to it.</summary>
public sealed record InstitutionLink(Guid Id, string Slug, LocalizedString Name, InstitutionKind Kind);

/// <summary>Which institutions a list shows; all null shows all.</summary>
public sealed record InstitutionFilter
{
    public InstitutionKind? Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The slug of a place; institutions of all places within it count.</summary>
    public string? Region { get; init; }

    /// <summary>A part of any name in any script, or an outside identifier.</summary>
    public string? Name { get; init; }

    /// <summary>Whether <see cref="Name"/> says nothing of where they are.</summary>
    internal bool NamesAlone { get; init; }

    /// <summary>The reference of a framework: institutions of the places that are its parties, those that govern left out.</summary>
    public string? Framework { get; init; }

    /// <summary>Whether they act under that framework; null for both.</summary>
    public bool? Acts { get; init; }

    public InstitutionStatus? Status { get; init; }

    /// <summary>The code of a specialty that a record in which they take part is about.</summary>
    public string? Specialty { get; init; }

    /// <summary>Likewise of a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>The form of cooperation that was agreed, promised or done in such a record.</summary>
    public ActivityType? Activity { get; init; }

    /// <summary>BCP 47 tag of a source.</summary>
    public string? Language { get; init; }

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    internal bool IsEmpty =>
        Kind is null && Status is null && Acts is null && Activity is null
        && new[] { Country, Region, Name, Framework, Specialty, Condition, Language }.All(string.IsNullOrWhiteSpace);
}

/// <summary>An institution in a list by name.</summary>
public sealed record InstitutionRow(
    InstitutionLink Institution,
    InstitutionStatus Status,
    PlaceView Place,
    PlaceView? Country,
    string? CityText,
    LocalizedString? Parent)
{
    public required Publication Publication { get; init; }
}

/// <summary>The choices beside a list, each with the length of the list it leads to.</summary>
public sealed record InstitutionFacets(
    int Total,
    IReadOnlyList<FacetCount<InstitutionKind>> Kinds,
    IReadOnlyList<FacetCount<InstitutionStatus>> States,
    Offered<PlaceCount> Countries,
    IReadOnlyList<FacetCount<ActivityType>> Activities,
    SubjectFacets Subjects);

/// <summary>An outside number with the page of its register.</summary>
public sealed record IdentifierView(IdentifierScheme Scheme, string Value, string? Url);

/// <summary>What a source says of an institution.</summary>
public sealed record ClaimView(
    Guid Id, LocalizedText Text, string? Metric, ClaimComparator? Comparator, decimal? Value, StatedDate AsOf);

/// <summary>Everything that the public may know of an institution.</summary>
public sealed record InstitutionDetails(
    InstitutionLink Institution,
    InstitutionStatus Status,
    IReadOnlyList<NameView> Names,
    IReadOnlyList<PlaceView> Places,
    string? CityText,
    LocalizedText? Address,
    double? Latitude,
    double? Longitude,
    string? Website,
    InstitutionLink? Parent,
    IReadOnlyList<InstitutionLink> Branches,
    InstitutionLink? Successor,
    IReadOnlyList<IdentifierView> Identifiers,
    IReadOnlyList<ClaimView> Claims,
    DateTimeOffset ChangedAt);
