using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Shared.Paging;

namespace CooperationPortal.Core.Agreements;

/// <summary>Which agreements a list shows; what is empty does not narrow it. Bound from the query string.</summary>
public sealed record AgreementFilter
{
    /// <summary>The value of <see cref="Year"/> for agreements whose year no source tells.</summary>
    public const string UnknownYear = YearFiltering.Unknown;

    /// <summary>Words in any script.</summary>
    public string? Words { get; init; }

    public AgreementBucket[] State { get; init; } = [];

    /// <summary>Signed by all parties at any time (true), or not (false).</summary>
    public bool? Signed { get; init; }

    /// <summary>The slug of a place that the agreement touches, itself or by places within it.</summary>
    public string? Region { get; init; }

    /// <summary>The slug of another place that it touches.</summary>
    public string? With { get; init; }

    /// <summary>ISO 3166-1 alpha-2; an agreement touches all that are named.</summary>
    public string[] Country { get; init; } = [];

    /// <summary>The slug of an institution that takes part.</summary>
    public string? Institution { get; init; }

    /// <summary>The slug of somebody who signed, or who spoke of it.</summary>
    public string? Person { get; init; }

    public AgreementType[] Type { get; init; } = [];

    /// <summary>Levels of the parties, <see cref="PartyLevel"/>; any of them.</summary>
    public PartyLevel[] Level { get; init; } = [];

    /// <summary>In the subject or in a promise.</summary>
    public ActivityType? Activity { get; init; }

    /// <summary>The code of a specialty in the subject, in a promise or in what was said.</summary>
    public string? Specialty { get; init; }

    /// <summary>The code of a condition in the subject, in a promise or in what was said.</summary>
    public string? Condition { get; init; }

    /// <summary>Years of the signing, else of the promise, in digits, or <see cref="UnknownYear"/>; any of them.</summary>
    public string[] Year { get; init; } = [];

    /// <summary>BCP 47 tag of a source.</summary>
    public string? Language { get; init; }

    /// <summary>The slug of the event at which it was to be signed.</summary>
    public string? Event { get; init; }

    /// <summary>Whether a source tells by when it was to be signed.</summary>
    public bool? Window { get; init; }

    /// <summary>What is known of it and how, as <c>place:Nothing</c>; an agreement is counted under all that are named.</summary>
    public string[] Fact { get; init; } = [];

    /// <summary>Another order than the list's own.</summary>
    public ListSort? Sort { get; init; }

    /// <summary>The facet of which all choices are offered; narrows nothing.</summary>
    public LongFacet? All { get; init; }

    public bool IsEmpty => ChoiceCount == 0 && string.IsNullOrWhiteSpace(Words);

    /// <summary>The words where nothing else narrows the list.</summary>
    internal string? WordsAlone => ChoiceCount == 0 && !IsEmpty ? Words : null;

    /// <summary>Nothing narrows the list that is not kept of each agreement as a fact, or as its state.</summary>
    internal bool IsOfFactsAndStates =>
        Window is null or false && Year.Length == 0 && new[] { Words, Person, Event }.All(string.IsNullOrWhiteSpace);

    /// <summary>How many choices are made, words left out.</summary>
    public int ChoiceCount =>
        State.Length + Country.Length + Type.Length + Level.Length + Year.Length + Fact.Length + (Signed is null ? 0 : 1)
        + (Activity is null ? 0 : 1) + (Window is null ? 0 : 1)
        + new[] { Region, With, Institution, Person, Specialty, Condition, Language, Event }.Count(s => !string.IsNullOrEmpty(s));
}

/// <summary>What the parties of an agreement are.</summary>
public enum PartyLevel
{
    Country,
    Region,
    City,
    Institution,
}
