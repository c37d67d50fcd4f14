using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Commitments;

/// <summary>The state of a promise as lists show and count it: each promise is in exactly one.</summary>
public enum CommitmentBucket
{
    Open,
    Overdue,
    Met,
    PartiallyMet,
    NotMet,
    Cancelled,
}

/// <summary>Which promises a list shows; what is empty does not narrow it. Bound from the query string.</summary>
public sealed record CommitmentFilter
{
    /// <summary>The value of <see cref="Year"/> for promises whose due year no source tells.</summary>
    public const string UnknownYear = YearFiltering.Unknown;

    /// <summary>Words in any script.</summary>
    public string? Words { get; init; }

    public CommitmentBucket[] State { get; init; } = [];

    /// <summary>The slug of a place that the promise, or the record it comes from, touches.</summary>
    public string? Region { get; init; }

    /// <summary>The slug of another such place.</summary>
    public string? With { get; init; }

    /// <summary>ISO 3166-1 alpha-2; a promise touches all that are named.</summary>
    public string[] Country { get; init; } = [];

    /// <summary>The slug of an institution that takes part.</summary>
    public string? Institution { get; init; }

    public ActivityType[] Activity { get; init; } = [];

    /// <summary>The kinds of the agreement that holds the promise; any of them.</summary>
    public AgreementType[] Type { get; init; } = [];

    /// <summary>Years in which promises are due, in digits, or <see cref="UnknownYear"/>; any of them.</summary>
    public string[] Year { get; init; } = [];

    /// <summary>The code of a specialty.</summary>
    public string? Specialty { get; init; }

    /// <summary>The code of a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>The reference of the agreement, the visit or the meeting that holds the promise or to which it belongs.</summary>
    public string? Record { get; init; }

    /// <summary>BCP 47 tag of a source of the record that holds the promise.</summary>
    public string? Language { get; init; }

    /// <summary>What is known of it, as <c>due:Nothing</c>; a promise is counted under all that are named.</summary>
    public string[] Fact { get; init; } = [];

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    public bool IsEmpty => ChoiceCount == 0 && string.IsNullOrWhiteSpace(Words);

    /// <summary>The words where nothing else narrows the list.</summary>
    internal string? WordsAlone => ChoiceCount == 0 && !IsEmpty ? Words : null;

    /// <summary>Nothing narrows the list that is not kept of each promise as a fact, or as its state.</summary>
    internal bool IsOfFactsAndStates => Year.Length == 0 && new[] { Words, Record }.All(string.IsNullOrWhiteSpace);

    /// <summary>How many choices are made, words left out.</summary>
    public int ChoiceCount =>
        State.Length + Country.Length + Activity.Length + Type.Length + Year.Length + Fact.Length
        + new[] { Region, With, Institution, Specialty, Condition, Record, Language }.Count(s => !string.IsNullOrEmpty(s));
}

/// <summary>The choices beside a list of promises, each with the length of the list it leads to.</summary>
public sealed record CommitmentFacets(
    ListLength Total,
    IReadOnlyList<FacetCount<CommitmentBucket>> States,
    Offered<PlaceCount> Countries,
    IReadOnlyList<FacetCount<string>> Years,
    IReadOnlyList<FacetCount<ActivityType>> Activities,
    IReadOnlyList<FacetCount<AgreementType>> Types,
    SubjectFacets Subjects,
    IReadOnlyList<FacetCount<string>> Facts);

/// <summary>A promise in a list and on the page of the record that holds it.</summary>
public sealed record CommitmentRow(
    Guid Id,
    string Reference,
    LocalizedText Text,
    ActivityType Activity,
    CommitmentBucket Bucket,
    CommitmentStatus Status,
    StatedDate Due,
    DateOnly SortDate,
    IReadOnlyList<PartyView> From,
    IReadOnlyList<PartyView> To,
    decimal? QuantityPlanned,
    decimal? QuantityDone,
    string? Unit,
    bool HighPriority,
    IReadOnlyList<string> SpecialtyCodes,
    IReadOnlyList<string> ConditionCodes,
    Guid? StopId,
    FactBasis Basis,
    string? BasisNote,
    string? NotesLanguage,
    CommitmentHolder Holder,
    EventLink? Event)
{
    public required Publication Publication { get; init; }

    /// <summary>In which a source tells the day where no date could be made of its words.</summary>
    public string? DueLanguage { get; init; }

    /// <summary>Two who promise, and nobody besides to whom: they owe it to each other.</summary>
    public bool IsMutual => From.Count == 2
        && (To.Count == 0 || To.Select(p => p.Name.Text).Order().SequenceEqual(From.Select(p => p.Name.Text).Order()));
}

/// <summary>The record that holds a promise, and the agreement to which it belongs besides.</summary>
public sealed record CommitmentHolder(RecordKind Kind, Guid Id, string Reference, Guid? RelatedAgreementId);

/// <summary>What was given.</summary>
public sealed record AidView(
    Guid Id,
    LocalizedText What,
    decimal? Quantity,
    decimal? Value,
    string? Currency,
    bool ValueApproximate,
    bool Delivered,
    StatedDate When,
    IReadOnlyList<PartyView> Givers,
    IReadOnlyList<PartyView> Receivers);
