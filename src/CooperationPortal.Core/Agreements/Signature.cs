using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>Who signed for a party, with the post of that day.</summary>
public sealed class Signature : PersonInRole
{
    public Guid PartyId { get; init; }
    public StatedDate When { get; internal set; } = StatedDate.NotStated;
    public LocalizedText? Place { get; internal set; }
    public SignatureCapacity Capacity { get; internal set; }
    public SignatureKind Kind { get; internal set; }
}
