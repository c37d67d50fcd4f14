using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Events;

/// <summary>An event as other pages name it and link to it.</summary>
public sealed record EventLink(Guid Id, string Slug, LocalizedString Name);

/// <summary>Which events a list shows; all null shows all.</summary>
public sealed record EventFilter
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The slug of a place; events in all places within it count.</summary>
    public string? Region { get; init; }

    public Recurrence? Recurrence { get; init; }

    /// <summary>The slug of an institution that takes part in a record that belongs to the event.</summary>
    public string? Institution { get; init; }

    /// <summary>A part of any name in any script.</summary>
    public string? Name { get; init; }

    /// <summary>A year in digits, or <see cref="VisitFilter.UnknownYear"/>.</summary>
    public string? Year { get; init; }

    /// <summary>The code of a specialty that a record that belongs to them is about.</summary>
    public string? Specialty { get; init; }

    /// <summary>Likewise of a condition.</summary>
    public string? Condition { get; init; }

    /// <summary>The form of cooperation that was agreed, promised or done in such a record.</summary>
    public ActivityType? Activity { get; init; }

    /// <summary>BCP 47 tag of a source.</summary>
    public string? Language { get; init; }

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    internal bool IsEmpty =>
        Recurrence is null && Activity is null
        && new[] { Country, Region, Institution, Name, Year, Specialty, Condition, Language }.All(string.IsNullOrWhiteSpace);
}

/// <summary>The choices beside a list of events, each with the length of the list it leads to.</summary>
public sealed record EventFacets(
    int Total,
    IReadOnlyList<FacetCount<string>> Years,
    Offered<PlaceCount> Countries,
    IReadOnlyList<FacetCount<Recurrence>> Recurrences,
    IReadOnlyList<FacetCount<ActivityType>> Activities,
    SubjectFacets Subjects);

/// <summary>An event in a list, newest first.</summary>
public sealed record EventRow(
    EventLink Event, StatedDate Period, Recurrence Recurrence, PlaceView? Place, LocalizedText? PlaceText, int Days)
{
    public required Publication Publication { get; init; }

    /// <summary>In which a source tells the days where no date could be made of its words.</summary>
    public string? PeriodLanguage { get; init; }
}

/// <summary>A day of an event with its theme.</summary>
public sealed record EventDayView(Guid Id, StatedDate When, LocalizedText Theme);

/// <summary>Everything that the public may know of an event.</summary>
public sealed record EventDetails(
    EventLink Event,
    IReadOnlyList<NameView> Names,
    StatedDate Period,
    Recurrence Recurrence,
    IReadOnlyList<PlaceView> Places,
    LocalizedText? PlaceText,
    LocalizedText? Summary,
    IReadOnlyList<EventDayView> Days,
    DateTimeOffset ChangedAt);
