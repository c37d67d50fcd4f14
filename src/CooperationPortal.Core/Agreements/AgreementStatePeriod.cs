namespace CooperationPortal.Core.Agreements;

/// <summary>
/// From when to when an agreement is in a legal state; computed from its events with every write, so that "as of a day"
/// is one indexed look-up. Periods of one agreement never overlap (an exclusion constraint holds it).
/// </summary>
public sealed class AgreementStatePeriod
{
    public required Guid AgreementId { get; init; }

    /// <summary>First day; <see cref="DateOnly.MinValue"/> where the source does not let us know.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day after it; null while no end is known.</summary>
    public DateOnly? Until { get; internal set; }
    public LegalState State { get; internal set; }
}
