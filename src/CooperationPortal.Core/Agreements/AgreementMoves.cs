namespace CooperationPortal.Core.Agreements;

/// <summary>
/// Which legal state may follow which. A record may begin in any of them, because sources begin anywhere; from there
/// preparation only goes forward (steps that no source reports may be absent), nothing enters into force unsigned,
/// nothing unsigned ends otherwise than by being abandoned, and nothing leaves an end.
/// </summary>
public static class AgreementMoves
{
    private static readonly Dictionary<LegalState, LegalState[]> Allowed = new()
    {
        [LegalState.Announced] =
        [
            LegalState.InPreparation, LegalState.AgreedText, LegalState.PartlySigned, LegalState.Signed,
            LegalState.Abandoned,
        ],
        [LegalState.InPreparation] =
            [LegalState.AgreedText, LegalState.PartlySigned, LegalState.Signed, LegalState.Abandoned],
        [LegalState.AgreedText] = [LegalState.PartlySigned, LegalState.Signed, LegalState.Abandoned],
        [LegalState.PartlySigned] = [LegalState.Signed, LegalState.Abandoned],
        [LegalState.Signed] = [LegalState.InForce, .. Endings],
        [LegalState.InForce] = [LegalState.Suspended, .. Endings],
        [LegalState.Suspended] = [LegalState.InForce, .. Endings],
        [LegalState.TerminationNotified] = [LegalState.Terminated, LegalState.Expired, LegalState.Superseded],
        [LegalState.Terminated] = [],
        [LegalState.Expired] = [],
        [LegalState.Superseded] = [],
        [LegalState.Abandoned] = [],
    };

    // Sources seldom report entry into force, so a paper known only as signed may end as one in force does.
    private static LegalState[] Endings =>
        [LegalState.TerminationNotified, LegalState.Terminated, LegalState.Expired, LegalState.Superseded];

    public static bool MayFollow(LegalState from, LegalState to) => Allowed[from].Contains(to);

    /// <summary>The states that may come next, in the order of an agreement's life.</summary>
    public static IReadOnlyList<LegalState> After(LegalState state) => Allowed[state];
}
