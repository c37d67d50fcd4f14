using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements;

/// <summary>Something that happened to an agreement, as an editor types it.</summary>
public sealed class AgreementEventInput : IRow
{
    public Guid Id { get; set; }
    public AgreementEventKind Kind { get; set; } = AgreementEventKind.Signed;
    public DateInput When { get; set; } = new();
    public LocalizedInput Note { get; set; } = new();
}
