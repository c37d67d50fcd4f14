using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Commitments;

/// <summary>Something given, as an editor types it.</summary>
public sealed class AidInput : IRow
{
    public Guid Id { get; set; }
    public LocalizedInput What { get; set; } = new();
    public decimal? Quantity { get; set; }
    public decimal? Value { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; set; }
    public bool ValueApproximate { get; set; }
    public bool Delivered { get; set; }
    public DateInput When { get; set; } = new();
    public List<PartyInput> Givers { get; set; } = [];
    public List<PartyInput> Receivers { get; set; } = [];
}
