using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>A party that received the delegation.</summary>
public sealed class VisitHostParty : Party
{
    public Guid VisitId { get; init; }
}
