using CooperationPortal.Core.Regions;

namespace CooperationPortal.Core.Statistics;

/// <summary>In how many published records a place takes part; those of places within it count.</summary>
public sealed record Participation(int Agreements, int Visits, int Meetings, int Commitments, int Activities)
{
    /// <summary>Of the agreements those that all parties signed.</summary>
    public int Signed { get; init; }

    /// <summary>Of the agreements those that are only promised, in time and late.</summary>
    public int Promised { get; init; }

    /// <summary>Of the agreements those that not all have signed or that were given up.</summary>
    public int Unfinished => Agreements - Signed - Promised;

    public int Total => Agreements + Visits + Meetings + Commitments + Activities;
}

/// <summary>A place that takes part, with the places within it that do.</summary>
public sealed record TakingPart(
    PlaceView Place, Participation Participation, IReadOnlyList<TakingPart> Within)
{
    /// <summary>Another place that is shown with it is called the same, as a region and its city often are.</summary>
    public bool HasNamesake { get; init; }

    /// <summary>How many places right below it take part, those that are not shown included.</summary>
    public int Children { get; init; }

    /// <summary>When one of its records changed; known where the list is one of changes.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The place itself and everything within it.</summary>
    public IEnumerable<TakingPart> All => [this, .. Within.SelectMany(w => w.All)];
}
