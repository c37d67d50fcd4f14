using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Commitments;

/// <summary>Something given: what, how much, by whom to whom, promised or delivered. Held by an agreement, a visit or an activity.</summary>
public sealed class Aid
{
    public const int CurrencyLength = 3;

    public required Guid Id { get; init; }
    public Guid? AgreementId { get; init; }
    public Guid? VisitId { get; init; }
    public Guid? ActivityId { get; init; }
    public int Order { get; internal set; }
    public required LocalizedText What { get; set; }
    public decimal? Quantity { get; internal set; }

    /// <summary>Worth in <see cref="Currency"/>.</summary>
    public decimal? Value { get; internal set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; internal set; }
    public bool ValueApproximate { get; internal set; }
    public bool Delivered { get; internal set; }
    public StatedDate When { get; internal set; } = StatedDate.NotStated;
    public List<AidParty> Parties { get; } = [];
}
