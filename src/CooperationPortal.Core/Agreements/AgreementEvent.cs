using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>Something that happened, or will, in the life of an agreement.</summary>
public sealed class AgreementEvent
{
    public required Guid Id { get; init; }
    public Guid AgreementId { get; init; }

    /// <summary>Order of the events: dates are too often partial to sort by.</summary>
    public int Order { get; internal set; }
    public AgreementEventKind Kind { get; internal set; }
    public StatedDate When { get; internal set; } = StatedDate.NotStated;
    public LocalizedText? Note { get; internal set; }
}
