using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>Somebody of the receiving side, at one stop or, where <see cref="StopId"/> is null, at the visit as a whole.</summary>
public sealed class VisitHost : PersonInRole
{
    public Guid VisitId { get; init; }
    public Guid? StopId { get; init; }
    public HostRole Role { get; internal set; }
}
