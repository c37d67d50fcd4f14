using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Regions;

/// <summary>A place as other pages name it and link to it.</summary>
public sealed record PlaceView(
    Guid Id, string Slug, LocalizedString Name, RegionLevel Level, string? CountryIso2, string? TypeName = null)
{
    /// <summary>IANA time zone; null where the place has several, or nobody knows it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>ISO 3166-1 alpha-2 or ISO 3166-2; null where ISO has none.</summary>
    public string? IsoCode { get; init; }

    /// <summary>The places that it lies in, the country first.</summary>
    public IReadOnlyList<Guid> AncestorIds { get; init; } = [];

    /// <summary>A point within it; null where the registry has none.</summary>
    public GeoPoint? Point { get; init; }
}

/// <summary>A country and the length of the list it leads to.</summary>
public sealed record PlaceCount(PlaceView Place, int? Count);

/// <summary>Which places a list shows; all null shows all.</summary>
public sealed record RegionFilter
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public RegionLevel? Level { get; init; }

    /// <summary>A part of any name in any script, or a code.</summary>
    public string? Name { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    public bool IsEmpty => Country is null && Level is null && string.IsNullOrWhiteSpace(Name);
}

/// <summary>The choices beside a list of places, each with the length of the list it leads to.</summary>
public sealed record RegionFacets(
    int Total, Offered<PlaceCount> Countries, IReadOnlyList<FacetCount<RegionLevel>> Levels);

/// <summary>A place in a list by name.</summary>
public sealed record RegionRow(PlaceView Place, string? IsoCode, string? NationalCode, RegionStatus Status);

/// <summary>Everything the registry knows of a place.</summary>
public sealed record RegionDetails(
    PlaceView Place,
    string? IsoCode,
    string? NationalScheme,
    string? NationalCode,
    int? GeoNamesId,
    string? WikidataId,
    RegionStatus Status,
    string? TimeZone,
    double? Latitude,
    double? Longitude,
    int? Population,
    IReadOnlyList<NameView> Names,
    IReadOnlyList<PlaceView> Ancestors,
    PlaceView? Successor)
{
    /// <summary>Another place is called the same in the reader's language, as a region and its city often are.</summary>
    public bool HasNamesake { get; init; }
}
