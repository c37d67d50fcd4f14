using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;

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

/// <summary>What brings two places together: records in which they face each other, docs/decisions/0078.</summary>
public enum PartnershipTie
{
    InForce,
    Signed,
    Ended,
    Planned,
    Overdue,
    Visits,
    Meetings,
    Commitments,
    Activities,

    /// <summary>An agreement on which a party has given its word, be it that it confirms or disputes the terms.</summary>
    SpokenOn,

    /// <summary>An agreement or a visit of which a document can be read.</summary>
    Documents,
}

/// <summary>Which partnerships a list shows; all null shows all.</summary>
public sealed record PartnershipFilter
{
    /// <summary>What <see cref="PartnershipTie"/> is called among the facts of a pair.</summary>
    internal const string Ties = "has";

    /// <summary>The slug of a place; partnerships of places within it count.</summary>
    public string? Region { get; init; }

    /// <summary>ISO 3166-1 alpha-2; a partnership touches all that are named.</summary>
    public string[] Country { get; init; } = [];

    /// <summary>The slug of an institution that takes part in a record between them.</summary>
    public string? Institution { get; init; }

    /// <summary>At least one such record brings them together.</summary>
    public PartnershipTie? Has { get; init; }

    /// <summary>The year of a visit, of talks, of an activity or under which an agreement stands; or <see cref="Aspect.UnknownYear"/>.</summary>
    public string? Year { get; init; }

    /// <summary>The code of a field of medicine that a record between them is about.</summary>
    public string? Specialty { get; init; }

    /// <summary>Likewise of a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>A form of cooperation that was agreed, promised or carried out.</summary>
    public ActivityType? Activity { get; init; }

    /// <summary>The kind of an agreement between them.</summary>
    public AgreementType? Type { get; init; }

    /// <summary>BCP 47 tag of a source of a record between them.</summary>
    public string? Language { get; init; }

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    public bool IsEmpty => IsAnywhere && Facts.Count == 0;

    /// <summary>No place narrows it.</summary>
    internal bool IsAnywhere => string.IsNullOrEmpty(Region) && Countries.Count == 0;

    /// <summary>Those that are named, each once and as the registry writes them.</summary>
    internal IReadOnlyList<string> Countries => [.. Country.OfType<string>().Select(c => c.ToUpperInvariant()).Distinct()];

    /// <summary>That of <see cref="Institution"/>, once it was looked up.</summary>
    internal Guid? InstitutionId { get; init; }

    /// <summary>What is told of all that it shows, as the database keeps it, what narrows most first. An institution that was not looked up is told of none.</summary>
    internal IReadOnlyList<string> Facts =>
    [
        .. new[]
        {
            (Aspect.Institution, InstitutionId?.ToString() ?? Institution), (Ties, $"{Has}"), (Aspect.Year, Year),
            (Aspect.Specialty, Specialty), (Aspect.Condition, Condition), (Aspect.Activity, $"{Activity}"), (Aspect.Type, $"{Type}"),
            (Aspect.Told, Language),
        }.Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => Aspect.Fact(f.Item1, f.Item2!)),
    ];
}

/// <summary>The choices beside a list of partnerships, each with the length of the list it leads to.</summary>
public sealed record PartnershipFacets(
    ListLength Total,
    Offered<PlaceCount> Countries,
    Offered<NamedCount> Regions,
    Offered<NamedCount> Institutions,
    IReadOnlyList<FacetCount<PartnershipTie>> Ties,
    IReadOnlyList<FacetCount<string>> Years,
    Offered<NamedCount> Specialties,
    Offered<NamedCount> Conditions,
    IReadOnlyList<FacetCount<ActivityType>> Activities,
    IReadOnlyList<FacetCount<AgreementType>> Types,
    IReadOnlyList<FacetCount<string>> Languages);

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
