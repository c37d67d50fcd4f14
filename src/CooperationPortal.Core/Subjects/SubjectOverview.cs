using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Timelines;

namespace CooperationPortal.Core.Subjects;

/// <summary>What is published about a subject: figures, each with the newest of the list that it counts.</summary>
public sealed record SubjectOverview
{
    public required int Signed { get; init; }

    /// <summary>Those of the signed of which no source states that they are about it, but we conclude it.</summary>
    public required int Inferred { get; init; }

    public required int Promised { get; init; }

    public required int Overdue { get; init; }

    public required int Commitments { get; init; }

    public required int OverdueCommitments { get; init; }

    public required int Visits { get; init; }

    public required int Meetings { get; init; }

    public required int Activities { get; init; }

    /// <summary>Null where there is no course of years to show.</summary>
    public WorkByYear? ByYear { get; init; }

    /// <summary>When the public last saw one of its records change; null where there is none.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public required Timeline Timeline { get; init; }

    public required IReadOnlyList<CommitmentRow> NewestCommitments { get; init; }

    public required IReadOnlyList<ActivityRow> NewestActivities { get; init; }

    /// <summary>How many institutions take part in it: those that a record about it names.</summary>
    public required int Institutions { get; init; }

    /// <summary>The busiest of them first.</summary>
    public required IReadOnlyList<InstitutionRow> FirstInstitutions { get; init; }

    /// <summary>Between whom agreements about it are, the busiest first.</summary>
    public required IReadOnlyList<PartnershipRow> Partnerships { get; init; }

    /// <summary>
    /// They are those of the newest <see cref="ListLength.Most"/> signed agreements about it and of as many others; there are more.
    /// </summary>
    public required bool IsOfNewest { get; init; }

    /// <summary>Nothing published is about it.</summary>
    public bool IsSilent => Signed + Promised + Commitments + Visits + Meetings + Activities == 0;
}
