using CooperationPortal.Core.Figures;

namespace CooperationPortal.Core.Statistics;

/// <summary>The figures of the home page; each is the length of a list, and promised is never added to signed.</summary>
public sealed record HomeFigures
{
    public required int Signed { get; init; }

    /// <summary>Of the signed, those in force today.</summary>
    public required int InForce { get; init; }

    /// <summary>Of the signed, those that are over.</summary>
    public required int Ended { get; init; }

    public required int Promised { get; init; }

    /// <summary>Of the promised, those whose window to sign has passed.</summary>
    public required int Overdue { get; init; }

    public required int Visits { get; init; }

    /// <summary>Of the visits, those that are only announced.</summary>
    public required int PlannedVisits { get; init; }

    public required int Meetings { get; init; }

    /// <summary>Of the meetings, those held within a visit.</summary>
    public required int MeetingsWithinVisits { get; init; }

    public required int Commitments { get; init; }

    /// <summary>Of the commitments, those whose term has passed.</summary>
    public required int OverdueCommitments { get; init; }

    public required int Activities { get; init; }

    /// <summary>Of the activities, those of which only a plan is known.</summary>
    public required int PlannedActivities { get; init; }

    public required int Countries { get; init; }

    public required int Partnerships { get; init; }

    public required int SignedWithoutYear { get; init; }

    public required int VisitsWithoutYear { get; init; }

    /// <summary>Promises of which no source tells by when they were to be signed; they are never overdue.</summary>
    public required int PromisesWithoutTerm { get; init; }

    public required ListLength Sources { get; init; }

    public required int SourceLanguages { get; init; }
}
