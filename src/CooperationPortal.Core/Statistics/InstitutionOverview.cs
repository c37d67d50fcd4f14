using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Timelines;

namespace CooperationPortal.Core.Statistics;

/// <summary>What is published of an institution: figures, each with the newest of the list that it counts.</summary>
public sealed record InstitutionOverview
{
    public required int Signed { get; init; }

    public required int Promised { get; init; }

    public required int Overdue { get; init; }

    public required int Visits { get; init; }

    public required int Meetings { get; init; }

    public required int Commitments { get; init; }

    public required int Activities { get; init; }

    public required Timeline Timeline { get; init; }

    public required IReadOnlyList<CommitmentRow> NewestCommitments { get; init; }

    public required IReadOnlyList<ActivityRow> NewestActivities { get; init; }

    /// <summary>Null where there is no course of years to show.</summary>
    public WorkByYear? ByYear { get; init; }

    public required WorkOnMap Map { get; init; }

    public bool IsSilent => Timeline.Entries.Count + Visits + Meetings + Commitments + Activities == 0;
}
