namespace CooperationPortal.Core.Agreements;

/// <summary>The groups of legal states that lists, figures and rules speak of.</summary>
public static class LegalStates
{
    /// <summary>Promised: never counted as signed, overdue once the window to sign has passed.</summary>
    public static IReadOnlyList<LegalState> Planned { get; } =
        [LegalState.Announced, LegalState.InPreparation, LegalState.AgreedText];

    /// <summary>In effect, also while the end has been notified.</summary>
    public static IReadOnlyList<LegalState> InForce { get; } = [LegalState.InForce, LegalState.TerminationNotified];

    /// <summary>Signed once and over now.</summary>
    public static IReadOnlyList<LegalState> Ended { get; } =
        [LegalState.Terminated, LegalState.Expired, LegalState.Superseded];

    /// <summary>All parties signed, whatever happened since.</summary>
    public static IReadOnlyList<LegalState> EverSigned { get; } =
        [LegalState.Signed, LegalState.InForce, LegalState.Suspended, LegalState.TerminationNotified, .. Ended];

    /// <summary>Signed, and not over: its terms bind, or will.</summary>
    public static bool IsAlive(this LegalState state) => state.IsEverSigned() && !Ended.Contains(state);

    public static bool IsPlanned(this LegalState state) => Planned.Contains(state);

    public static bool IsEverSigned(this LegalState state) => EverSigned.Contains(state);
}
