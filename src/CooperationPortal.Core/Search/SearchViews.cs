using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Search;

/// <summary>
/// What the lists are asked for a search: the place or the institution that was named, else the words. The same values
/// in a list's address give a list of exactly the length that the search tells.
/// </summary>
public sealed record SearchTarget(string? Words, string? Region, string? Institution);

/// <summary>What was found of one kind: how many there are, and the first of them.</summary>
public sealed record SearchGroup<T>(ListLength Total, IReadOnlyList<T> First)
{
    public static SearchGroup<T> Empty { get; } = new(0, []);
}

/// <summary>A place that fits, with how many records touch it.</summary>
public sealed record PlaceHit(PlaceView Place, LookupMatch Match, int Records);

/// <summary>Somebody whom public records name.</summary>
public sealed record PersonHit(string Slug, LookupMatch Match);

/// <summary>Everything that the public may see of what was looked for, by kind.</summary>
public sealed record SearchResults
{
    public required string Typed { get; init; }

    /// <summary>The name that was taken instead, where nothing fits what was typed.</summary>
    public string? Corrected { get; init; }

    /// <summary>Those of the words that were looked for, where no record has them all.</summary>
    public string? Fewer { get; init; }

    /// <summary>The other words of which something is known; <see cref="Fewer"/> does without them.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The words with marks, where others that stand for them were looked for as well.</summary>
    public string? Widened { get; init; }

    /// <summary>What other words that stand for these find beside it, where these find little; else null.</summary>
    public SearchResults? Also { get; init; }

    /// <summary>The kind of record that the words ask for, shown before all others; null where they tell none.</summary>
    public RecordKind? Asked { get; init; }

    /// <summary>What was looked for in the end.</summary>
    public string LookedFor => Widened ?? Corrected ?? Fewer ?? Typed;

    /// <summary>Names like the words, none near enough to be taken for them.</summary>
    public IReadOnlyList<LocalizedString> Suggestions { get; init; } = [];

    /// <summary>The lists that the words name: promises that are overdue, agreements in force.</summary>
    public IReadOnlyList<NamedList> Lists { get; init; } = [];

    public required SearchTarget Target { get; init; }

    /// <summary>What is marked in the texts that are shown.</summary>
    public required FoundWords Words { get; init; }

    /// <summary>By which of its texts a record was found, by its reference; absent for what was found by a name.</summary>
    public IReadOnlyDictionary<string, Excerpt> Excerpts { get; init; } = new Dictionary<string, Excerpt>();

    public required IReadOnlyList<PlaceHit> Places { get; init; }
    public required IReadOnlyList<PersonHit> People { get; init; }

    /// <summary>Specialties, conditions and kinds of cooperation that the words name; no records.</summary>
    public IReadOnlyList<SubjectLink> Subjects { get; init; } = [];

    /// <summary>What is between the places that the words name; no records.</summary>
    public IReadOnlyList<PartnershipLink> Partnerships { get; init; } = [];

    public required SearchGroup<InstitutionRow> Institutions { get; init; }
    public required SearchGroup<EventRow> Events { get; init; }
    public required SearchGroup<AgreementRow> Agreements { get; init; }
    public required SearchGroup<VisitRow> Visits { get; init; }
    public required SearchGroup<MeetingRow> Meetings { get; init; }
    public required SearchGroup<CommitmentRow> Commitments { get; init; }
    public required SearchGroup<ActivityRow> Activities { get; init; }

    /// <summary>The sources in whose title, publisher, author or address the words are; no records.</summary>
    public SearchGroup<SourceRow> Sources { get; init; } = SearchGroup<SourceRow>.Empty;

    public static SearchResults Nothing(string typed) => new()
    {
        Typed = typed,
        Target = new SearchTarget(typed, null, null),
        Words = FoundWords.Of(typed),
        Places = [],
        People = [],
        Institutions = SearchGroup<InstitutionRow>.Empty,
        Events = SearchGroup<EventRow>.Empty,
        Agreements = SearchGroup<AgreementRow>.Empty,
        Visits = SearchGroup<VisitRow>.Empty,
        Meetings = SearchGroup<MeetingRow>.Empty,
        Commitments = SearchGroup<CommitmentRow>.Empty,
        Activities = SearchGroup<ActivityRow>.Empty,
    };

    /// <summary>Something was found beside places that no record touches.</summary>
    public bool HasRecords => Total.Count > Places.Count + Pages + Sources.Total.Count || Places.Any(p => p.Records > 0);

    /// <summary>Agreements, visits, meetings, promises and cooperation that goes on, without the names.</summary>
    public ListLength Records => Agreements.Total + Visits.Total + Meetings.Total + Commitments.Total + Activities.Total;

    /// <summary>Pages that bring records together.</summary>
    private int Pages => Subjects.Count + Partnerships.Count;

    public ListLength Total => Places.Count + People.Count + Pages + Institutions.Total + Events.Total + Records + Sources.Total;
}
