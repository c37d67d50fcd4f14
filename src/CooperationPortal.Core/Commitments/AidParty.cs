using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Commitments;

/// <summary>Who gives, or who receives.</summary>
public sealed class AidParty : Party
{
    public Guid AidId { get; init; }
    public bool Gives { get; internal set; }
}
