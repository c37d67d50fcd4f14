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

    /// <summary>The record of the same body into which this one was merged; it bears the names, and this row the address.</summary>
    public Guid? MergedIntoId { get; private set; }

    public LocalizedText? Address { get; internal set; }

    /// <summary>Degrees north, -90 to 90.</summary>
    public double? Latitude { get; internal set; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double? Longitude { get; internal set; }

    /// <summary>Whether the point cannot be where the place is, as it was found when they were written: check F10.</summary>
    public bool IsPointFar { get; internal set; }

    /// <summary>An http or https address.</summary>
    public string? Website { get; internal set; }

    public List<InstitutionName> Names { get; } = [];
    public List<InstitutionIdentifier> Identifiers { get; } = [];
    public List<InstitutionClaim> Claims { get; } = [];

    /// <summary>Another record turned out to be of the same body: this one leads there from now on.</summary>
    internal void MergeInto(Institution survivor, DateTimeOffset now)
    {
        if (MergedIntoId is not null || survivor.MergedIntoId is not null || survivor.Id == Id)
        {
            throw new InvalidOperationException("A record is merged once, into another one that was not.");
        }

        MergedIntoId = survivor.Id;
        Status = InstitutionStatus.Merged;
        ParentId = null;
        SuccessorId = null;
        SearchKey = "";
        Delete(now);
    }
}
