using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>The terms of an agreement that change its state without a reported event.</summary>
public sealed record LifeTerms
{
    public static LifeTerms None { get; } = new();

    public ForceCondition ForceCondition { get; init; }

    public StatedDate EntryIntoForce { get; init; } = StatedDate.NotStated;

    public TermKind Term { get; init; }

    public int? TermMonths { get; init; }

    public StatedDate EndStated { get; init; } = StatedDate.NotStated;

    public RenewalKind Renewal { get; init; }

    public int? RenewalMonths { get; init; }

    /// <summary>The signing that all parties have done is also the last one.</summary>
    public bool EntersOnSignature =>
        ForceCondition is ForceCondition.OnSignature or ForceCondition.OnLastSignature;

    public static LifeTerms Of(Agreement agreement) => new()
    {
        ForceCondition = agreement.ForceCondition,
        EntryIntoForce = agreement.EntryIntoForce,
        Term = agreement.Term,
        TermMonths = agreement.TermMonths,
        EndStated = agreement.EndStated,
        Renewal = agreement.Renewal,
        RenewalMonths = agreement.RenewalMonths,
    };
}
