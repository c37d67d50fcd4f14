using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Regions;

/// <summary>
/// A country, a subdivision, a city or a macro-region: reference data that everyone sees. Levels and codes follow
/// ISO 3166-1 and -2; a city has none and is known by its national or GeoNames code.
/// </summary>
public sealed class Region
{
    public const int SlugLength = 100;

    public required Guid Id { get; init; }

    /// <summary>The readable, stable part of the address: the ISO code in lower case, or a city's name and country.</summary>
    public required string Slug { get; init; }

    public required RegionLevel Level { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null for a macro-region that spans countries.</summary>
    public string? CountryIso2 { get; internal set; }

    /// <summary>ISO 3166-1 alpha-2 for a country, ISO 3166-2 for a subdivision; null where ISO has none.</summary>
    public string? IsoCode { get; internal set; }

    /// <summary>Whose national code <see cref="NationalCode"/> is, such as <c>GB/T 2260</c>.</summary>
    public string? NationalScheme { get; internal set; }
    public string? NationalCode { get; internal set; }
    public int? GeoNamesId { get; internal set; }
    public string? WikidataId { get; internal set; }

    public Guid? ParentId { get; internal set; }
    public Region? Parent { get; internal set; }

    /// <summary>All parents from the country down, without the place itself: the tree as the database can search it.</summary>
    public Guid[] AncestorIds { get; internal set; } = [];

    /// <summary>The code that took this one's place.</summary>
    public Guid? SuccessorId { get; internal set; }

    public RegionStatus Status { get; internal set; }

    /// <summary>ISO's English word for the kind of subdivision, such as "Province".</summary>
    public string? TypeName { get; internal set; }

    /// <summary>IANA time zone.</summary>
    public string? TimeZone { get; internal set; }

    /// <summary>Degrees north, -90 to 90.</summary>
    public double? Latitude { get; internal set; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double? Longitude { get; internal set; }

    /// <summary>Inhabitants of a city, from GeoNames.</summary>
    public int? Population { get; internal set; }

    public List<RegionName> Names { get; } = [];
}
