using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>A party to an agreement, of any level; two or more, never "ours" and "theirs".</summary>
public sealed class AgreementParty : Party
{
    public const int OwnReferenceLength = 100;

    public Guid AgreementId { get; init; }
    public PartyRole Role { get; internal set; }
    public LocalizedText? RoleLabel { get; internal set; }

    /// <summary>The party's own number for the paper.</summary>
    public string? OwnReference { get; internal set; }

    /// <summary>Empty where the source names nobody who signed for the party.</summary>
    public List<Signature> Signatures { get; } = [];
}
