using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements;

/// <summary>Who signed, as an editor types it.</summary>
public sealed class SignatureInput : PersonInput
{
    public DateInput When { get; set; } = new();
    public LocalizedInput Place { get; set; } = new();
    public SignatureCapacity Capacity { get; set; } = SignatureCapacity.NotStated;
    public SignatureKind Kind { get; set; } = SignatureKind.NotStated;
}
