using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>A delegation's visit to its hosts: when, where, what was shown, who met whom and what came of it.</summary>
public sealed class Visit : Record
{
    /// <summary>Such as <c>VS-2026-0001</c>.</summary>
    public required string Reference { get; init; }

    public required Guid DelegationId { get; init; }
    public Delegation? Delegation { get; internal set; }
    public VisitKind Kind { get; internal set; }
    public VisitStatus Status { get; internal set; }
    public StatedDate Period { get; internal set; } = StatedDate.NotStated;

    /// <summary>The day by which lists sort: the earliest day of the period, <see cref="DateOnly.MinValue"/> where no year is known.</summary>
    public DateOnly SortDate { get; internal set; }

    /// <summary>The event within which it was held, such as a congress or the days of a province; no foreign key, the event may be a draft.</summary>
    public Guid? EventId { get; internal set; }

    public LocalizedText? Purpose { get; internal set; }
    public LocalizedText? Summary { get; internal set; }
    public LocalizedText? InvitedBy { get; internal set; }

    /// <summary>Held otherwise than planned; the reason is then required.</summary>
    public bool NotAsPlanned { get; internal set; }

    /// <summary>What went otherwise and why; also why a visit was put off or called off.</summary>
    public string? Reason { get; internal set; }

    public List<VisitHostParty> HostParties { get; } = [];
    public List<VisitHost> Hosts { get; } = [];
    public List<VisitStop> Stops { get; } = [];
    public List<Meeting> Meetings { get; } = [];
    public List<Statement> Statements { get; } = [];

    /// <exception cref="ConflictException">The state does not follow the present one.</exception>
    internal void MoveTo(VisitStatus status)
    {
        if (!VisitMoves.IsAllowed(Status, status))
        {
            throw new ConflictException($"A visit that is {Status} cannot become {status}.");
        }

        Status = status;
    }

    internal void TakePeriod(StatedDate period)
    {
        Period = period;
        SortDate = period.Earliest ?? period.Latest ?? DateOnly.MinValue;
    }
}
