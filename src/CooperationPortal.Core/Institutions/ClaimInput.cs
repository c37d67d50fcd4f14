using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Institutions;

/// <summary>What a source says of an institution, as an editor types it.</summary>
public sealed class ClaimInput : IRow
{
    public Guid Id { get; set; }
    public LocalizedInput Text { get; set; } = new();
    public string? Metric { get; set; }
    public ClaimComparator? Comparator { get; set; }
    public decimal? Value { get; set; }
    public DateInput AsOf { get; set; } = new();
}
