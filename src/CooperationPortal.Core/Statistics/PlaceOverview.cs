using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Timelines;

namespace CooperationPortal.Core.Statistics;

/// <summary>What is published of a place: figures, each with the newest of the list that it counts.</summary>
public sealed record PlaceOverview
{
    public required int Signed { get; init; }

    public required int Promised { get; init; }

    public required int Overdue { get; init; }

    public required int Visits { get; init; }

    public required int Meetings { get; init; }

    public required int Activities { get; init; }

    /// <summary>What was promised, in agreements, during visits and at meetings.</summary>
    public required int Commitments { get; init; }

    public required int Institutions { get; init; }

    public required int Partnerships { get; init; }

    /// <summary>Null where there is no course of years to show.</summary>
    public WorkByYear? ByYear { get; init; }

    /// <summary>When the public last saw one of its records change; null where there is none.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public required Timeline Timeline { get; init; }

    public required IReadOnlyList<ActivityRow> NewestActivities { get; init; }

    public required IReadOnlyList<PartnershipRow> BusiestPartnerships { get; init; }

    public required IReadOnlyList<InstitutionRow> FirstInstitutions { get; init; }

    /// <summary>The place with those within it that take part; null where nothing touches it.</summary>
    public required TakingPart? TakingPart { get; init; }
}
