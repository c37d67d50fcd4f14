using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>The state of an agreement as lists show and count it: each agreement is in exactly one.</summary>
public enum AgreementBucket
{
    Promised,
    Overdue,
    PartlySigned,
    Signed,
    InForce,
    Suspended,
    Ended,
    Abandoned,
}

/// <summary>How legal states make the buckets.</summary>
public static class AgreementBuckets
{
    /// <summary>The promises, in time and late.</summary>
    public static IReadOnlyList<AgreementBucket> Planned { get; } = [AgreementBucket.Promised, AgreementBucket.Overdue];

    /// <summary>All that was ever signed by all parties: the only ones that count as signed.</summary>
    public static IReadOnlyList<AgreementBucket> EverSigned { get; } =
        [AgreementBucket.Signed, AgreementBucket.InForce, AgreementBucket.Suspended, AgreementBucket.Ended];

    /// <summary>Where nothing is known to have happened yet, it is a promise at most.</summary>
    public static AgreementBucket Of(LegalState? state, StatedDate plannedWindow, DateOnly today) =>
        Of(state, plannedWindow.Latest < today);

    /// <summary>The same where it is known already whether the window to sign has passed.</summary>
    public static AgreementBucket Of(LegalState? state, bool isLate) => state switch
    {
        // Of what has not even been announced nobody expects anything.
        null => AgreementBucket.Promised,
        LegalState.Announced or LegalState.InPreparation or LegalState.AgreedText =>
            isLate ? AgreementBucket.Overdue : AgreementBucket.Promised,
        LegalState.PartlySigned => AgreementBucket.PartlySigned,
        LegalState.Signed => AgreementBucket.Signed,
        LegalState.InForce or LegalState.TerminationNotified => AgreementBucket.InForce,
        LegalState.Suspended => AgreementBucket.Suspended,
        LegalState.Abandoned => AgreementBucket.Abandoned,
        _ => AgreementBucket.Ended,
    };

    /// <summary>The states of a bucket other than the two of promises, which the window tells apart.</summary>
    internal static IEnumerable<LegalState> StatesOf(AgreementBucket bucket) => bucket is AgreementBucket.Promised
        or AgreementBucket.Overdue
            ? []
            : Enum.GetValues<LegalState>().Where(s => Of(s, StatedDate.NotStated, DateOnly.MinValue) == bucket);
}
