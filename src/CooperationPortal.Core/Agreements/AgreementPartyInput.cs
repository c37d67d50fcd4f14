using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements;

/// <summary>A party to an agreement with those who signed for it; no row of signatures means "not stated".</summary>
public sealed class AgreementPartyInput : PartyInput
{
    public PartyRole Role { get; set; } = PartyRole.Signatory;
    public LocalizedInput RoleLabel { get; set; } = new();
    public string? OwnReference { get; set; }
    public List<SignatureInput> Signatures { get; set; } = [];
}
