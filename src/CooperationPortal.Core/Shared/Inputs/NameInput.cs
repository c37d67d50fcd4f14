using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>One form of a name, as an editor types it.</summary>
public sealed class NameInput : IRow
{
    public Guid Id { get; set; }
    public string? Text { get; set; }

    /// <summary>BCP 47.</summary>
    public string Lang { get; set; } = "ru";
    public NameKind Kind { get; set; } = NameKind.Official;
    public DateInput ValidFrom { get; set; } = new();
    public DateInput ValidTo { get; set; } = new();
    public FactBasis Basis { get; set; } = FactBasis.Stated;
    public string? Note { get; set; }
}
