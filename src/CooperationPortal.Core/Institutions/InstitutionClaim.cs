using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Institutions;

/// <summary>What a source says of an institution ("more than 35,000 examined a year"), with the date it is true of.</summary>
public sealed class InstitutionClaim
{
    public required Guid Id { get; init; }
    public Guid InstitutionId { get; init; }
    public int Order { get; internal set; }
    public required LocalizedText Text { get; set; }

    /// <summary>What is counted, such as <c>examinedConsultedPerYear</c>; null for a claim without a figure.</summary>
    public string? Metric { get; internal set; }
    public ClaimComparator? Comparator { get; internal set; }
    public decimal? Value { get; internal set; }
    public StatedDate AsOf { get; internal set; } = StatedDate.NotStated;
}
