using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>From when and how long an agreement holds, and how that changes without a reported event.</summary>
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

    public int? NoticeMonths { get; init; }

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
        NoticeMonths = agreement.NoticeMonths,
    };

    /// <summary>The terms in effect on a day: those signed, with what amendments and renewals up to then have changed.</summary>
    public LifeTerms AsOf(DateOnly day, IEnumerable<LifeEvent> events) =>
        events.Where(e => e.HasHappenedBy(day)).Aggregate(this, (terms, e) => terms.After(e.Change));

    /// <summary>A new length counts from the beginning, and a new end stands for itself: each replaces the other.</summary>
    private LifeTerms After(TermChange change) => this with
    {
        Term = change.Term is TermKind.NotStated ? Term : change.Term,
        TermMonths = change.End.IsStated || change.Term is TermKind.OpenEnded ? null : change.TermMonths ?? TermMonths,
        EndStated = change.End.IsStated ? change.End
            : change.TermMonths is not null || change.Term is TermKind.OpenEnded ? StatedDate.NotStated
            : EndStated,
        Renewal = change.Renewal is RenewalKind.NotStated ? Renewal : change.Renewal,
        RenewalMonths = change.Renewal is RenewalKind.None ? null : change.RenewalMonths ?? RenewalMonths,
        NoticeMonths = change.NoticeMonths ?? NoticeMonths,
    };
}
