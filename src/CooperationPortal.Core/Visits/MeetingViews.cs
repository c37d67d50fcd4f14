using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;

namespace CooperationPortal.Core.Visits;

/// <summary>Which meetings a list shows; all null shows all.</summary>
public sealed record MeetingFilter
{
    private static readonly string[] NoFacts = [];

    /// <summary>The slug of a place that the meeting touches, itself or by places within it.</summary>
    public string? Region { get; init; }

    /// <summary>The slug of another place that it touches.</summary>
    public string? With { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The slug of an institution that took part.</summary>
    public string? Institution { get; init; }

    /// <summary>The slug of somebody who took part or spoke.</summary>
    public string? Person { get; init; }

    /// <summary>True for meetings within visits, false for those that stand alone.</summary>
    public bool? WithinVisit { get; init; }

    /// <summary>The code of a specialty that was talked of.</summary>
    public string? Specialty { get; init; }

    /// <summary>The code of a condition that was talked of.</summary>
    public string? Condition { get; init; }

    /// <summary>A year in digits, or <see cref="VisitFilter.UnknownYear"/>.</summary>
    public string? Year { get; init; }

    /// <summary>The kind of cooperation of which was spoken.</summary>
    public ActivityType? Activity { get; init; }

    /// <summary>BCP 47 tag of a source.</summary>
    public string? Language { get; init; }

    /// <summary>What is known of it, as <c>document:Stated</c>; a meeting is counted under all that are named.</summary>
    public string[] Fact { get; init; } = [];

    /// <summary>Words in any script.</summary>
    public string? Words { get; init; }

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    public bool IsEmpty =>
        Fact.Length == 0 && this with { Fact = NoFacts, Sort = null, All = null } == new MeetingFilter { Fact = NoFacts };

    /// <summary>The words where nothing else narrows the list.</summary>
    internal string? WordsAlone => !string.IsNullOrWhiteSpace(Words) && (this with { Words = null }).IsEmpty ? Words : null;
}

/// <summary>A meeting in a list, or on the page of its visit.</summary>
public sealed record MeetingRow(
    Guid Id,
    string Reference,
    int? Ordinal,
    StatedDate When,
    PartyView? Venue,
    LocalizedText? Agenda,
    IReadOnlyList<PartyView> HomeParties,
    IReadOnlyList<PartyView> HostParties,
    string? VisitReference)
{
    public required Publication Publication { get; init; }

    /// <summary>In which a source tells the day where no date could be made of its words.</summary>
    public string? WhenLanguage { get; init; }

    /// <summary>The addresses of its sources, read for files alone.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>Everything that the public may know of a meeting but what its agreements, promises and sources say.</summary>
public sealed record MeetingDetails(
    MeetingRow Meeting,
    LocalizedText? Summary,
    LocalizedText? Minutes,
    Guid? VisitId,
    Guid? EventId,
    IReadOnlyList<ParticipantView> Participants,
    IReadOnlyList<StatementView> Statements,
    IReadOnlyList<string> SpecialtyCodes,
    IReadOnlyList<string> ConditionCodes,
    DateTimeOffset ChangedAt);

/// <summary>Somebody at a meeting, or of whom the source does not say whether he was there.</summary>
public sealed record ParticipantView(PersonView Person, Side Side, Presence Presence);

/// <summary>The choices beside a list of meetings, each with the length of the list it leads to.</summary>
public sealed record MeetingFacets(
    ListLength Total,
    IReadOnlyList<FacetCount<string>> Years,
    Offered<PlaceCount> Countries,
    IReadOnlyList<FacetCount<ActivityType>> Activities,
    SubjectFacets Subjects,
    IReadOnlyList<FacetCount<string>> Facts);
