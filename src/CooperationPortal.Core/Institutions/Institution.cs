using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Institutions;

/// <summary>A body of the registry: a hospital, a ministry, a university, a company or any other that signs, sends or receives.</summary>
public sealed class Institution : Record
{
    public const int SlugLength = 120;
    public const int CityTextLength = 200;
    public const int WebsiteLength = 500;

    /// <summary>The readable, stable part of the address.</summary>
    public required string Slug { get; init; }

    public InstitutionKind Kind { get; internal set; }
    public InstitutionStatus Status { get; internal set; }

    /// <summary>The closest place that the registry knows: the city, else the region, else the country.</summary>
    public Guid RegionId { get; internal set; }
    public Region? Region { get; internal set; }

    /// <summary>The city in the source's words, where the registry of places lacks it.</summary>
    public string? CityText { get; internal set; }

    /// <summary>The body of which this is a branch or a department.</summary>
    public Guid? ParentId { get; internal set; }
    public Institution? Parent { get; internal set; }

    /// <summary>The body that took this one's place.</summary>
    public Guid? SuccessorId { get; internal set; }

    public LocalizedText? Address { get; internal set; }

    /// <summary>Degrees north, -90 to 90.</summary>
    public double? Latitude { get; internal set; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double? Longitude { get; internal set; }

    /// <summary>An http or https address.</summary>
    public string? Website { get; internal set; }

    public List<InstitutionName> Names { get; } = [];
    public List<InstitutionIdentifier> Identifiers { get; } = [];
    public List<InstitutionClaim> Claims { get; } = [];
}
