using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;

namespace CooperationPortal.Core.Visits;

/// <summary>The way of a visit as seen from a region; every visit of the region is exactly one of the three.</summary>
public enum VisitDirection
{
    Incoming,
    Outgoing,
    Within,
}

/// <summary>Which visits a list shows; all null shows all.</summary>
public sealed record VisitFilter
{
    /// <summary>The value of <see cref="Year"/> for visits whose year no source tells.</summary>
    public const string UnknownYear = YearFiltering.Unknown;

    private static readonly string[] NoFacts = [];

    /// <summary>The slug of a place that the visit touches, itself or by places within it.</summary>
    public string? Region { get; init; }

    /// <summary>The slug of another place that it touches.</summary>
    public string? With { get; init; }

    /// <summary>As seen from <see cref="Region"/>; without a region it says nothing.</summary>
    public VisitDirection? Direction { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The slug of an institution that took part.</summary>
    public string? Institution { get; init; }

    /// <summary>The slug of somebody who travelled, received or spoke.</summary>
    public string? Person { get; init; }
    public VisitKind? Kind { get; init; }
    public VisitStatus? Status { get; init; }

    /// <summary>Whether it took place, by what is known; reported and closed visits did.</summary>
    public bool? TookPlace { get; init; }

    /// <summary>Visits with a stop that came to this.</summary>
    public StopOutcome? Outcome { get; init; }

    /// <summary>The code of a specialty at a stop, in what was shown or in what was said.</summary>
    public string? Specialty { get; init; }

    /// <summary>The code of a condition at a stop, in what was shown or in what was said.</summary>
    public string? Condition { get; init; }

    /// <summary>A year in digits, or <see cref="UnknownYear"/>.</summary>
    public string? Year { get; init; }

    /// <summary>The slug of the event during which the visit was.</summary>
    public string? Event { get; init; }

    /// <summary>The kind of cooperation of which was spoken.</summary>
    public ActivityType? Activity { get; init; }

    /// <summary>BCP 47 tag of a source.</summary>
    public string? Language { get; init; }

    /// <summary>What is known of it, as <c>purpose:Nothing</c>; a visit is counted under all that are named.</summary>
    public string[] Fact { get; init; } = [];

    /// <summary>Words in any script.</summary>
    public string? Words { get; init; }

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    /// <summary>Nothing narrows the list that is not kept of each visit as a fact, or as its state.</summary>
    internal bool IsOfFactsAndStates =>
        Outcome is null && Year is null or UnknownYear && new[] { Words, Person, Event }.All(string.IsNullOrWhiteSpace);

    /// <summary>Nothing narrows the list; a way is seen from a place only.</summary>
    public bool IsEmpty =>
        Fact.Length == 0 && this with { Fact = NoFacts, Direction = null, Sort = null, All = null } == new VisitFilter { Fact = NoFacts };

    /// <summary>The words where nothing else narrows the list.</summary>
    internal string? WordsAlone => !string.IsNullOrWhiteSpace(Words) && (this with { Words = null }).IsEmpty ? Words : null;
}

/// <summary>What is known of who came: the named, and what is said of the others.</summary>
public sealed record DelegationView(
    IReadOnlyList<PartyView> Senders, IReadOnlyList<MemberView> Members, OtherMembers OtherMembers, int? UnnamedCount)
{
    /// <summary>The whole number of people; null where some are not counted.</summary>
    public int? Size => (OtherMembers, UnnamedCount) switch
    {
        (OtherMembers.None, _) when Members.All(m => m.Person.IsOnePerson) => Members.Count,
        (OtherMembers.Counted, { } others) when Members.All(m => m.Person.IsOnePerson) => Members.Count + others,
        _ => null,
    };
}

/// <summary>A member of a delegation.</summary>
public sealed record MemberView(PersonView Person, MemberRole Role);

/// <summary>A visit in a list; <c>Signed</c> is how many agreements were signed during it, at its stops or not.</summary>
public sealed record VisitRow(
    Guid Id,
    string Reference,
    VisitKind Kind,
    VisitStatus Status,
    StatedDate Period,
    LocalizedText? Purpose,
    IReadOnlyList<PartyView> HostParties,
    DelegationView Delegation,
    IReadOnlyList<StopBrief> Stops,
    int Signed)
{
    public IReadOnlyList<PartyView> Senders => Delegation.Senders;

    /// <summary>Announced for days that have passed, and no source tells that it was.</summary>
    public required bool IsOverdue { get; init; }

    public required Publication Publication { get; init; }

    /// <summary>In which a source tells the days where no date could be made of its words.</summary>
    public string? PeriodLanguage { get; init; }

    /// <summary>The addresses of its sources, read for files alone.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>A stop in a list of visits; the clock is null where no time of day is stated.</summary>
public sealed record StopBrief(Guid Id, PartyView Place, StopOutcome Outcome, bool Skipped, StopClock? Clock);

/// <summary>Everything that the public may know of a visit but what its agreements, promises and sources say.</summary>
public sealed record VisitDetails(
    Guid Id,
    string Reference,
    VisitKind Kind,
    VisitStatus Status,
    StatedDate Period,
    LocalizedText? Purpose,
    LocalizedText? Summary,
    LocalizedText? InvitedBy,
    Guid? EventId,
    bool NotAsPlanned,
    string? Reason,
    DelegationView Delegation,
    IReadOnlyList<PartyView> HostParties,
    IReadOnlyList<HostView> Hosts,
    IReadOnlyList<StopView> Stops,
    IReadOnlyList<MeetingRow> Meetings,
    IReadOnlyList<StatementView> Statements,
    DateTimeOffset ChangedAt)
{
    public IReadOnlyList<PartyView> Senders => Delegation.Senders;

    /// <summary>Announced for days that have passed, and no source tells that it was.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>As far as is known; of what did not, or not yet, nobody asks who received the guests and what they saw.</summary>
    public bool TookPlace => VisitStatuses.TookPlace.Contains(Status);

    /// <summary>In which a source tells the days where no date could be made of its words.</summary>
    public string? PeriodLanguage { get; init; }

    /// <summary>Why it was put off or called off.</summary>
    public string? WhyNotHeld => Status is VisitStatus.Postponed or VisitStatus.Cancelled && !NotAsPlanned ? Reason : null;

    /// <summary>The stops that were left out of the programme: with them no visit went as planned.</summary>
    public IReadOnlyList<StopView> Skipped => [.. Stops.Where(s => s.Skipped)];
}

/// <summary>Somebody of the receiving side.</summary>
public sealed record HostView(PersonView Person, HostRole Role);

/// <summary>A stop of a visit, with its hosts only.</summary>
public sealed record StopView(
    Guid Id,
    PartyView Place,
    LocalizedText? Units,
    StatedDate When,
    StopClock? Clock,
    IReadOnlyList<HostView> Hosts,
    IReadOnlyList<ShownView> Shown,
    IReadOnlyList<string> SpecialtyCodes,
    IReadOnlyList<string> ConditionCodes,
    StopOutcome Outcome,
    LocalizedText? OutcomeNote,
    Guid? AgreementId,
    bool Skipped,
    string? SkipReason);

/// <summary>A thing that was shown at a stop.</summary>
public sealed record ShownView(
    Guid Id,
    ShownItemKind Kind,
    LocalizedText Text,
    IReadOnlyList<string> SpecialtyCodes,
    IReadOnlyList<string> ConditionCodes);

/// <summary>What a side said.</summary>
public sealed record StatementView(
    Guid Id,
    StatementKind Kind,
    Side Side,
    LocalizedString? Speaker,
    bool IsSpeakerWithheld,
    LocalizedText? SpeakerTitle,
    LocalizedText Text,
    bool Hedged,
    Guid? StopId,
    IReadOnlyList<ActivityType> Activities,
    IReadOnlyList<string> SpecialtyCodes,
    IReadOnlyList<string> ConditionCodes);

/// <summary>The choices beside a list of visits, each with the length of the list it leads to.</summary>
public sealed record VisitFacets(
    ListLength Total,
    IReadOnlyList<FacetCount<string>> Years,
    IReadOnlyList<FacetCount<VisitKind>> Kinds,
    IReadOnlyList<FacetCount<VisitStatus>> Statuses,
    IReadOnlyList<FacetCount<VisitDirection>> Directions,
    Offered<PlaceCount> Countries,
    IReadOnlyList<FacetCount<ActivityType>> Activities,
    SubjectFacets Subjects,
    IReadOnlyList<FacetCount<string>> Facts);

/// <summary>A choice and the length of the list it leads to; null where that was not counted.</summary>
public sealed record FacetCount<T>(T Value, int? Count);
