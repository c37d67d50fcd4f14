using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Activities;

/// <summary>In which column of a table an activity stands.</summary>
public enum ActivityCounted
{
    Planned,
    Held,
}

/// <summary>Which activities a list shows; what is empty does not narrow it. Bound from the query string.</summary>
public sealed record ActivityFilter
{
    /// <summary>The value of <see cref="Year"/> for activities whose year no source tells.</summary>
    public const string UnknownYear = "unknown";

    /// <summary>Words in any script.</summary>
    public string? Words { get; init; }

    public ActivityType[] Type { get; init; } = [];

    public ActivityStatus[] State { get; init; } = [];

    /// <summary>The slug of a place that the activity touches.</summary>
    public string? Region { get; init; }

    /// <summary>The slug of another such place.</summary>
    public string? With { get; init; }

    /// <summary>ISO 3166-1 alpha-2; an activity touches all that are named.</summary>
    public string[] Country { get; init; } = [];

    /// <summary>The slug of an institution that takes part.</summary>
    public string? Institution { get; init; }

    /// <summary>Years in which they count, in digits, or <see cref="UnknownYear"/>; any of them.</summary>
    public string[] Year { get; init; } = [];

    /// <summary>Those that count as planned, or those that count as held.</summary>
    public ActivityCounted? Counted { get; init; }

    /// <summary>The reference of the agreement or the promise to which they belong.</summary>
    public string? Record { get; init; }

    /// <summary>The slug of the event at which they took place.</summary>
    public string? Event { get; init; }

    /// <summary>The code of a specialty.</summary>
    public string? Specialty { get; init; }

    /// <summary>The code of a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>BCP 47 tag of a source.</summary>
    public string? Language { get; init; }

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    public bool IsEmpty =>
        Type.Length + State.Length + Country.Length + Year.Length == 0 && Counted is null
        && new[] { Words, Region, With, Institution, Record, Event, Specialty, Condition, Language }.All(string.IsNullOrWhiteSpace);

    /// <summary>Nothing narrows the list that is not kept of each activity as a fact, or as its state.</summary>
    internal bool IsOfFactsAndStates =>
        (Counted is null || Year.Length > 0) && new[] { Words, Record, Event }.All(string.IsNullOrWhiteSpace);

    /// <summary>The words where nothing else narrows the list.</summary>
    internal string? WordsAlone => !string.IsNullOrWhiteSpace(Words) && (this with { Words = null }).IsEmpty ? Words : null;
}

/// <summary>The choices beside a list of activities, each with the length of the list it leads to.</summary>
/// <param name="Total">The length of the list itself.</param>
/// <param name="Types">Forms of cooperation, the most frequent first.</param>
/// <param name="States">What became of the plans; all of them, also where nothing is in them.</param>
/// <param name="Countries">Countries that are touched, the most frequent first.</param>
/// <param name="Years">Planned in one year and held in another, an activity is in both.</param>
/// <param name="Subjects">Who and where, about what, and from where it is known.</param>
public sealed record ActivityFacets(
    ListLength Total,
    IReadOnlyList<FacetCount<ActivityType>> Types,
    IReadOnlyList<FacetCount<ActivityStatus>> States,
    Offered<PlaceCount> Countries,
    IReadOnlyList<FacetCount<string>> Years,
    SubjectFacets Subjects);

/// <summary>What was planned in a year beside what was held in it.</summary>
/// <param name="Year">Null where no source tells it.</param>
/// <param name="Planned">How many activities.</param>
/// <param name="Held">How many activities.</param>
/// <param name="PlannedPeople">How many people; null where no number is known, nobody where nothing was planned.</param>
/// <param name="ActualPeople">How many people; null where no number is known, nobody where nothing was held.</param>
public sealed record ActivityYear(int? Year, int Planned, int Held, int? PlannedPeople, int? ActualPeople)
{
    /// <summary>As an address says the year.</summary>
    public string Key => Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ActivityFilter.UnknownYear;
}

/// <summary>A number of people on their way, as planned and as it was.</summary>
public sealed record ActivityFlowView(
    Guid Id, PartyView? From, PartyView? To, ActivityPeople People, int? Planned, int? Actual);

/// <summary>An activity in a list.</summary>
public sealed record ActivityRow(
    Guid Id,
    string Reference,
    ActivityType Type,
    LocalizedText Title,
    ActivityStatus Status,
    StatedDate Planned,
    StatedDate Held,
    DateOnly SortDate,
    IReadOnlyList<PartyView> Parties,
    IReadOnlyList<ActivityFlowView> Flows,
    int? PlannedPeople,
    int? ActualPeople)
{
    public required Publication Publication { get; init; }

    /// <summary>The day held, else the one planned; where neither is a date, in the source's own words.</summary>
    public StatedDate When => Held.IsStated || (Held.IsInWordsAlone() && !Planned.IsStated) ? Held : Planned;

    /// <summary>In which a source tells the day where no date could be made of its words.</summary>
    public string? WhenLanguage { get; init; }
}

/// <summary>Everything that the public may know of an activity but its sources.</summary>
/// <param name="Activity">What the list shows.</param>
/// <param name="Summary">The activity in a few words.</param>
/// <param name="AgreementId">The agreement under which it was done.</param>
/// <param name="Commitment">The promise that it keeps, where the reader may see it.</param>
/// <param name="EventId">The event at which it took place.</param>
/// <param name="Aid">What was given.</param>
/// <param name="SpecialtyCodes">Codes of specialties.</param>
/// <param name="ConditionCodes">Codes of conditions.</param>
/// <param name="ChangedAt">When the public last saw it change.</param>
public sealed record ActivityDetails(
    ActivityRow Activity,
    LocalizedText? Summary,
    Guid? AgreementId,
    CommitmentRow? Commitment,
    Guid? EventId,
    IReadOnlyList<AidView> Aid,
    IReadOnlyList<string> SpecialtyCodes,
    IReadOnlyList<string> ConditionCodes,
    DateTimeOffset ChangedAt);
