using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Timelines;

namespace CooperationPortal.Core.Statistics;

/// <summary>What is published of an institution: figures, each with the newest of the list that it counts.</summary>
public sealed record InstitutionOverview
{
    public required int Agreements { get; init; }

    public required int Visits { get; init; }

    public required int Meetings { get; init; }

    public required int Commitments { get; init; }

    public required int Activities { get; init; }

    public required Timeline Timeline { get; init; }

    /// <summary>Between whom its agreements are.</summary>
    public required PartnershipMap Map { get; init; }

    public required IReadOnlyList<CommitmentRow> NewestCommitments { get; init; }

    public required IReadOnlyList<ActivityRow> NewestActivities { get; init; }

    public bool IsSilent => Agreements + Visits + Meetings + Commitments + Activities == 0;
}
