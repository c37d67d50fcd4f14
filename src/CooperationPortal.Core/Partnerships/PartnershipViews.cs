using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Paging;

namespace CooperationPortal.Core.Partnerships;

/// <summary>The state that stands for all agreements of a partnership, the strongest first.</summary>
public enum PartnershipState
{
    InForce,
    Signed,
    Planned,
    Overdue,
    Ended,
    Discussed,
}

/// <summary>Which partnerships a list shows; all null shows all.</summary>
public sealed record PartnershipFilter
{
    /// <summary>The slug of a place; partnerships of places within it count.</summary>
    public string? Region { get; init; }

    /// <summary>ISO 3166-1 alpha-2; a partnership touches all that are named.</summary>
    public string[] Country { get; init; } = [];

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    public bool IsEmpty => string.IsNullOrEmpty(Region) && Countries.Count == 0;

    /// <summary>Those that are named, each once and as the registry writes them.</summary>
    internal IReadOnlyList<string> Countries => [.. Country.OfType<string>().Select(c => c.ToUpperInvariant()).Distinct()];
}

/// <summary>The choices beside a list of partnerships, each with the length of the list it leads to.</summary>
public sealed record PartnershipFacets(int Total, IReadOnlyList<PlaceCount> Countries, IReadOnlyList<NamedCount> Regions);

/// <summary>What two places have between them; each figure is the length of a list filtered by both.</summary>
public sealed record PartnershipFigures(
    int Signed, int InForce, int Ended, int Planned, int Overdue, int Visits, int Meetings, int Commitments,
    int Activities)
{
    /// <summary>One in force outweighs one signed, which outweighs a promise; without any there were talks only.</summary>
    public PartnershipState State => this switch
    {
        { InForce: > 0 } => PartnershipState.InForce,
        _ when Signed > Ended => PartnershipState.Signed,
        _ when Planned > Overdue => PartnershipState.Planned,
        { Overdue: > 0 } => PartnershipState.Overdue,
        { Ended: > 0 } => PartnershipState.Ended,
        _ => PartnershipState.Discussed,
    };
}

/// <summary>Two places of different countries that have something between them.</summary>
public sealed record PartnershipRow(PlaceView A, PlaceView B, PartnershipFigures Figures)
{
    /// <summary>When one of its records changed; known where the list is one of changes.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}

/// <summary>The two places of a partnership's page, in the order of its address.</summary>
public sealed record PartnershipDetails(RegionDetails A, RegionDetails B, PartnershipFigures Figures);
