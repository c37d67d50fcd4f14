using CooperationPortal.Core.Agreements;

namespace CooperationPortal.Tests.Core.Agreements;

public sealed class AgreementMovesTests
{
    // Rows: from. Columns, in the same order: to. x is permitted, . is refused.
    private static readonly Dictionary<LegalState, string> Table = new()
    {
        //                                    An Pr Te PS Si Fo Su TN Te Ex Su Ab
        [LegalState.Announced] = /*          */ ". x x x x . . . . . . x",
        [LegalState.InPreparation] = /*      */ ". . x x x . . . . . . x",
        [LegalState.AgreedText] = /*         */ ". . . x x . . . . . . x",
        [LegalState.PartlySigned] = /*       */ ". . . . x . . . . . . x",
        [LegalState.Signed] = /*             */ ". . . . . x . x x x x .",
        [LegalState.InForce] = /*            */ ". . . . . . x x x x x .",
        [LegalState.Suspended] = /*          */ ". . . . . x . x x x x .",
        [LegalState.TerminationNotified] = /**/ ". . . . . . . . x x x .",
        [LegalState.Terminated] = /*         */ ". . . . . . . . . . . .",
        [LegalState.Expired] = /*            */ ". . . . . . . . . . . .",
        [LegalState.Superseded] = /*         */ ". . . . . . . . . . . .",
        [LegalState.Abandoned] = /*          */ ". . . . . . . . . . . .",
    };

    public static TheoryData<LegalState, LegalState, bool> Pairs()
    {
        var pairs = new TheoryData<LegalState, LegalState, bool>();
        foreach (var from in Enum.GetValues<LegalState>())
        {
            foreach (var to in Enum.GetValues<LegalState>())
            {
                pairs.Add(from, to, Table[from].Split(' ')[(int)to] == "x");
            }
        }
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void MayFollow_EveryPair_IsAsTheTableSays(LegalState from, LegalState to, bool permitted)
    {
        AgreementMoves.MayFollow(from, to).ShouldBe(permitted);
        AgreementMoves.After(from).Contains(to).ShouldBe(permitted);
    }

    [Theory, MemberData(nameof(Pairs))]
    public void StateAfter_EventOfEveryPair_IsRefusedAsTheTableSays(LegalState from, LegalState to, bool permitted)
    {
        // Reporting twice that a paper is in force tells nothing new, and is no move.
        var again = from == to && to == LegalState.InForce;

        var state = AgreementLife.StateAfter(from, EventThatLeadsTo(to));

        state.ShouldBe(permitted || again ? to : null);
    }

    [Theory, MemberData(nameof(Pairs))]
    public void FirstRefused_TwoEvents_NamesTheSecondWhereItMayNotFollow(LegalState from, LegalState to, bool permitted)
    {
        var again = from == to && to == LegalState.InForce;
        LifeEvent[] events = [Life.Event(EventThatLeadsTo(from)), Life.Event(EventThatLeadsTo(to))];

        var refused = AgreementLife.FirstRefused(events);

        refused.ShouldBe(permitted || again ? null : 1);
    }

    [Theory, MemberData(nameof(Pairs))]
    public void FirstRefused_CorrectionBetweenTheEvents_PermitsEveryPair(LegalState from, LegalState to, bool permitted)
    {
        _ = permitted;
        LifeEvent[] events =
        [
            Life.Event(EventThatLeadsTo(from)),
            Life.Event(AgreementEventKind.Corrected),
            Life.Event(EventThatLeadsTo(to), "2026-11-01"),
        ];

        AgreementLife.FirstRefused(events).ShouldBeNull();
        var periods = AgreementLife.PeriodsOf(events, LifeTerms.None);
        AgreementLife.StateOn(periods, new DateOnly(2026, 11, 2)).ShouldBe(to);
    }

    [Theory]
    [InlineData(AgreementEventKind.Registered)]
    [InlineData(AgreementEventKind.Amended)]
    [InlineData(AgreementEventKind.Renewed)]
    [InlineData(AgreementEventKind.Ratified)]
    public void StateAfter_AnythingAfterAnEnd_IsRefused(AgreementEventKind kind)
    {
        AgreementLife.StateAfter(LegalState.Terminated, kind).ShouldBeNull();
        AgreementLife.StateAfter(LegalState.Abandoned, kind).ShouldBeNull();
    }

    [Theory]
    [InlineData(AgreementEventKind.Initialled, LegalState.AgreedText)]
    [InlineData(AgreementEventKind.Approved, LegalState.AgreedText)]
    [InlineData(AgreementEventKind.Ratified, LegalState.Signed)]
    [InlineData(AgreementEventKind.Registered, LegalState.Signed)]
    [InlineData(AgreementEventKind.Amended, LegalState.Signed)]
    [InlineData(AgreementEventKind.Renewed, LegalState.InForce)]
    [InlineData(AgreementEventKind.ProvisionallyApplied, LegalState.InForce)]
    public void StateAfter_FirstEventThatIsNoMove_ProvesTheLeastThatMustHaveGoneBefore(
        AgreementEventKind kind, LegalState least) =>
        AgreementLife.StateAfter(null, kind).ShouldBe(least);

    private static AgreementEventKind EventThatLeadsTo(LegalState state) => state switch
    {
        LegalState.Announced => AgreementEventKind.Announced,
        LegalState.InPreparation => AgreementEventKind.PreparationStarted,
        LegalState.AgreedText => AgreementEventKind.TextAgreed,
        LegalState.PartlySigned => AgreementEventKind.PartlySigned,
        LegalState.Signed => AgreementEventKind.Signed,
        LegalState.InForce => AgreementEventKind.EnteredIntoForce,
        LegalState.Suspended => AgreementEventKind.Suspended,
        LegalState.TerminationNotified => AgreementEventKind.TerminationNotified,
        LegalState.Terminated => AgreementEventKind.Terminated,
        LegalState.Expired => AgreementEventKind.Expired,
        LegalState.Superseded => AgreementEventKind.Superseded,
        _ => AgreementEventKind.Abandoned,
    };
}
