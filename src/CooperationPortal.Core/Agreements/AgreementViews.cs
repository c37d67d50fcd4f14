using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Agreements;

/// <summary>Which day of an agreement a list shows.</summary>
public enum AgreementDay
{
    Signed,
    Planned,
    First,
}

/// <summary>An agreement in a list.</summary>
/// <param name="Id">The record.</param>
/// <param name="Reference">Such as <c>CP-2026-0001</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Type">Our class of paper.</param>
/// <param name="KindAsStated">The source's own word.</param>
/// <param name="CountStated">How many papers the record stands for; null for one.</param>
/// <param name="State">The legal state today; null where nothing is known to have happened.</param>
/// <param name="Bucket">The state as lists show it.</param>
/// <param name="Day">What <paramref name="When"/> is the day of.</param>
/// <param name="When">The day of the signing, else the window of the promise, else of the first event.</param>
/// <param name="SortDate">The day by which the list sorts; the minimum where no year is known.</param>
/// <param name="Parties">In their order.</param>
/// <param name="Activities">What the parties agreed to do.</param>
/// <param name="SpecialtyCodes">The fields of medicine in the subject.</param>
/// <param name="Sectors">The spheres that a framework names.</param>
public sealed record AgreementRow(
    Guid Id,
    string Reference,
    LocalizedText Title,
    AgreementType Type,
    LocalizedText? KindAsStated,
    string? CountStated,
    LegalState? State,
    AgreementBucket Bucket,
    AgreementDay Day,
    StatedDate When,
    DateOnly SortDate,
    IReadOnlyList<PartyView> Parties,
    IReadOnlyList<ActivityType> Activities,
    IReadOnlyList<string> SpecialtyCodes,
    IReadOnlyList<Sector> Sectors)
{
    /// <summary>Null where the year is not known: such rows stand last.</summary>
    public int? Year => SortDate == DateOnly.MinValue ? null : SortDate.Year;

    /// <summary>In which a source tells the day where no date could be made of its words.</summary>
    public string? WhenLanguage { get; init; }

    public required Publication Publication { get; init; }

    /// <summary>The addresses of its sources, read for files alone.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>The choices beside a list of agreements, each with the length of the list it leads to.</summary>
public sealed record AgreementFacets(
    ListLength Total,
    IReadOnlyList<FacetCount<AgreementBucket>> States,
    Offered<PlaceCount> Countries,
    IReadOnlyList<FacetCount<string>> Years,
    IReadOnlyList<FacetCount<AgreementType>> Types,
    IReadOnlyList<FacetCount<PartyLevel>> Levels,
    IReadOnlyList<FacetCount<ActivityType>> Activities,
    SubjectFacets Subjects,
    IReadOnlyList<FacetCount<string>> Facts);

/// <summary>Everything that the public may know of an agreement.</summary>
public sealed record AgreementDetails(
    Guid Id,
    string Reference,
    LocalizedText Title,
    LocalizedText? Summary,
    AgreementType Type,
    LocalizedText? KindAsStated,
    Binding Binding,
    string? CountStated,
    AgreementStanding Standing,
    PlannedSigning Planned,
    IReadOnlyList<AgreementPartyView> Parties,
    IReadOnlyList<AgreementEventView> Events,
    LocalizedText? ConcludedPlace,
    LifeTerms Terms,
    TermOutlook Outlook,
    AgreementPapers Papers,
    IReadOnlyList<Sector> Sectors,
    IReadOnlyList<ScopeView> Scope,
    IReadOnlyList<StatementView> Statements,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<CommitmentRow> MeetingCommitments,
    IReadOnlyList<AidView> Aid,
    AgreementFamily Family,
    RecordEvidence Evidence,
    AgreementBelongings Has,
    DateTimeOffset PublishedAt,
    DateTimeOffset ChangedAt)
{
    /// <summary>The day on which all had signed; null where it was not signed, or a source does not tell the day.</summary>
    public DateOnly? SignedDay => Events.FirstOrDefault(e => e.Kind is AgreementEventKind.Signed)?.When.WholeDays?.Last;
}

/// <summary>Where an agreement stands in law on a day.</summary>
/// <param name="On">The day asked for.</param>
/// <param name="State">Null before the first known event.</param>
/// <param name="Bucket">The state as lists show it.</param>
/// <param name="Since">From when; the minimum where no source lets us know.</param>
/// <param name="Periods">The whole life, as far as it is known.</param>
public sealed record AgreementStanding(
    DateOnly On, LegalState? State, AgreementBucket Bucket, DateOnly? Since, IReadOnlyList<LifePeriod> Periods)
{
    /// <summary>The day lies before all that is known: not even a promise can be told of it.</summary>
    public bool IsBeforeAll => State is null && Periods.Count > 0;

    /// <summary>It would be another if what may have been by the day that was asked for, or later, was later.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Among that is the signing.</summary>
    public bool IsSigningDoubtful { get; init; }

    /// <summary>The day lies not before all that is known, and nothing that may have been later makes the state.</summary>
    public bool IsKnown => !IsBeforeAll && !IsDoubtful;
}

/// <summary>What was promised about the signing.</summary>
public sealed record PlannedSigning(StatedDate Window, EventLink? Occasion, StatedDate OccasionPeriod, Recurrence OccasionRecurrence);

/// <summary>A party with those who signed for it; nobody means "not stated".</summary>
public sealed record AgreementPartyView(
    PartyView Party,
    PartyRole Role,
    LocalizedText? RoleLabel,
    string? OwnReference,
    IReadOnlyList<SignatureView> Signatures);

/// <summary>A signature.</summary>
public sealed record SignatureView(
    PersonView Person, StatedDate When, LocalizedText? Place, SignatureCapacity Capacity, SignatureKind Kind);

/// <summary>Something that happened in the life of an agreement.</summary>
/// <param name="Change">The terms that it put in place of those before it.</param>
public sealed record AgreementEventView(
    Guid Id,
    AgreementEventKind Kind,
    StatedDate When,
    LocalizedText? Note,
    AmendmentSubject Subject,
    string? Number,
    TermChange Change);

/// <summary>The paper itself: languages, where it is kept, where it is registered.</summary>
public sealed record AgreementPapers(
    IReadOnlyList<string> AuthenticLanguages,
    TriState EquallyAuthentic,
    LocalizedText? DepositedAt,
    string? RegistryBody,
    string? RegistryNumber,
    StatedDate RegistryDate,
    IReadOnlyList<DocumentView> Documents);

/// <summary>One thing that the parties agreed to do; both parties null is mutual.</summary>
public sealed record ScopeView(
    Guid Id,
    ActivityType Activity,
    PartyView? From,
    PartyView? To,
    IReadOnlyList<string> SpecialtyCodes,
    IReadOnlyList<string> ConditionCodes,
    decimal? Quantity,
    string? Unit,
    string? PerPeriod,
    int? DurationDays,
    IReadOnlyList<string> Languages,
    LocalizedText? Text,
    FactBasis Basis,
    string? BasisNote);

/// <summary>What an agreement is tied to; only what the reader may see.</summary>
public sealed record AgreementFamily(
    AgreementLink? Parent,
    LocalizedText? ParentText,
    IReadOnlyList<AgreementLink> Children,
    AgreementLink? Supersedes,
    LocalizedText? SupersedesText,
    IReadOnlyList<AgreementLink> SupersededBy,
    VisitLink? Visit,
    MeetingLink? Meeting,
    IReadOnlyList<StopLink> Stops,
    SameRegions? SameRegions);

/// <summary>An agreement as other pages name it and link to it.</summary>
public sealed record AgreementLink(
    Guid Id, string Reference, LocalizedText Title, AgreementType Type, AgreementBucket Bucket, StatedDate When);

/// <summary>A visit as other pages name it and link to it.</summary>
public sealed record VisitLink(
    Guid Id, string Reference, StatedDate Period, IReadOnlyList<PartyView> Senders, IReadOnlyList<PartyView> Hosts);

/// <summary>A meeting as other pages name it and link to it.</summary>
public sealed record MeetingLink(Guid Id, string Reference, StatedDate When, int? Ordinal);

/// <summary>A stop of a visit at which the agreement was signed or promised.</summary>
public sealed record StopLink(Guid Id, string VisitReference, int Number, PartyView Place, StopOutcome Outcome);

/// <summary>The two regions that the parties belong to, and other agreements between the same two.</summary>
public sealed record SameRegions(PlaceView One, PlaceView Other, IReadOnlyList<AgreementLink> Others, ListLength Length);
