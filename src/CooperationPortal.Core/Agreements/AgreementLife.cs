using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>
/// The life of an agreement, derived from its events in their order: which state it is in from when to when. An event
/// counts from the first day it can have happened; where no year is known, from as early as its place in the order
/// permits (<see cref="DateOnly.MinValue"/> if nothing before it has a year).
/// </summary>
public static class AgreementLife
{
    /// <summary>The periods in their order; they never overlap and have no gap between them.</summary>
    public static IReadOnlyList<LifePeriod> PeriodsOf(IEnumerable<LifeEvent> events, LifeTerms terms)
    {
        var life = WithEntryIntoForce([.. events.Where(Counts)], terms);
        var turns = TurnsOf(life);
        if (turns.Count > 0
            && AgreementMoves.MayFollow(turns[^1].State, LegalState.Expired)
            && AgreementTerm.EndOf(life, terms.AsOf(DateOnly.MaxValue, life)) is DateOnly end
            && turns[^1].From < end)
        {
            turns.Add((LegalState.Expired, end));
        }
        return [.. turns.Select((turn, i) => new LifePeriod(
            turn.State, turn.From, i + 1 < turns.Count ? turns[i + 1].From : null))];
    }

    /// <summary>
    /// What the terms in effect on a day say of the end; nothing for a paper that is not signed, or was ended otherwise.
    /// </summary>
    public static TermOutlook OutlookOn(DateOnly day, IReadOnlyList<LifeEvent> events, LifeTerms terms)
    {
        var state = StateOn(PeriodsOf(events, terms), day);
        return state?.IsAlive() is true || state is LegalState.Expired
            ? AgreementTerm.OutlookOn(day, WithEntryIntoForce([.. events.Where(Counts)], terms), terms.AsOf(day, events))
            : TermOutlook.None;
    }

    /// <summary>The state on that day; null before the first known event.</summary>
    public static LegalState? StateOn(IEnumerable<LifePeriod> periods, DateOnly day) =>
        periods.FirstOrDefault(p => p.From <= day && (p.Until is null || day < p.Until))?.State;

    /// <summary>A promise whose window has passed; one without a window, or whose window has no year, never is.</summary>
    public static bool IsOverdue(LegalState? state, StatedDate plannedWindow, DateOnly today) =>
        state?.IsPlanned() is true && plannedWindow.Latest < today;

    /// <summary>
    /// The day by which lists sort: of the signing, else of the planned window unless its life says that it was signed, else of
    /// the first event that has a year.
    /// A paper whose signing has no year stands among those without one, whatever else is known of it.
    /// </summary>
    public static DateOnly ListedUnder(IReadOnlyList<LifeEvent> events, StatedDate plannedWindow)
    {
        var signed = events.FirstOrDefault(e => e.Kind == AgreementEventKind.Signed && Counts(e));
        var first = events.FirstOrDefault(e => e.When.YearKnown)?.When ?? StatedDate.NotStated;
        var shown = signed?.When ?? (plannedWindow.IsStated && !WasSigned(events) ? plannedWindow : first);
        return shown.Earliest ?? shown.Latest ?? DateOnly.MinValue;
    }

    /// <summary>The first event that may not follow what came before it, by position; null where all may.</summary>
    public static int? FirstRefused(IReadOnlyList<LifeEvent> events)
    {
        LegalState? state = null;
        for (var i = 0; i < events.Count; i++)
        {
            var next = StateAfter(state, events[i].Kind);
            if (next is null && !IsCorrected(events, i))
            {
                return i;
            }
            state = next ?? Target(state, events[i].Kind);
        }
        return null;
    }

    /// <summary>
    /// The state after an event; null where the event may not happen then. Before the first event the state is null,
    /// and anything may happen: sources begin anywhere.
    /// </summary>
    public static LegalState? StateAfter(LegalState? before, AgreementEventKind kind)
    {
        if (before is not LegalState state)
        {
            return Target(null, kind);
        }
        var target = Target(before, kind);
        var stays = target == state && StaysPermitted(state, kind);
        return stays || AgreementMoves.MayFollow(state, target) ? target : null;
    }

    private static bool WasSigned(IReadOnlyList<LifeEvent> events) =>
        TurnsOf([.. events.Where(Counts)]).Exists(turn => turn.State.IsEverSigned());

    // A signature that is still to come is a promise, whatever the event is called.
    private static bool Counts(LifeEvent happening) =>
        happening.When.Nature == DateNature.Actual
        || !happening.When.IsStated
        || happening.Kind > AgreementEventKind.Ratified;

    private static List<(LegalState State, DateOnly From)> TurnsOf(IReadOnlyList<LifeEvent> events)
    {
        List<(LegalState State, DateOnly From)> turns = [];
        LegalState? state = null;
        for (var i = 0; i < events.Count; i++)
        {
            LegalState? next = IsCorrected(events, i)
                ? Target(state, events[i].Kind)
                : StateAfter(state, events[i].Kind);
            if (next is LegalState turn && turn != state)
            {
                Add(turns, turn, events[i].When);
                state = turn;
            }
        }
        return turns;
    }

    private static void Add(List<(LegalState State, DateOnly From)> turns, LegalState state, StatedDate when)
    {
        var notBefore = turns.Count == 0 ? DateOnly.MinValue : turns[^1].From;
        var from = when.Earliest > notBefore ? when.Earliest.Value : notBefore;
        turns.RemoveAll(t => t.From == from);
        if (turns.Count == 0 || turns[^1].State != state)
        {
            turns.Add((state, from));
        }
    }

    /// <summary>A correction says that the record was wrong, so that what follows it may be any state.</summary>
    private static bool IsCorrected(IReadOnlyList<LifeEvent> events, int position) =>
        position > 0 && events[position - 1].Kind == AgreementEventKind.Corrected;

    private static IReadOnlyList<LifeEvent> WithEntryIntoForce(IReadOnlyList<LifeEvent> events, LifeTerms terms)
    {
        var told = events.Any(e =>
            e.Kind is AgreementEventKind.EnteredIntoForce or AgreementEventKind.ProvisionallyApplied);
        var signed = events.FirstOrDefault(e => Target(null, e.Kind) == LegalState.Signed);
        if (told || signed is null || !(terms.EntersOnSignature || terms.EntryIntoForce.IsStated))
        {
            return events;
        }
        var when = terms.EntryIntoForce.IsStated ? terms.EntryIntoForce : signed.When;
        var entry = new LifeEvent(AgreementEventKind.EnteredIntoForce, when);
        return [.. events.SelectMany(e => ReferenceEquals(e, signed) ? new[] { e, entry } : [e])];
    }

    private static LegalState Target(LegalState? before, AgreementEventKind kind) => kind switch
    {
        AgreementEventKind.Announced => LegalState.Announced,
        AgreementEventKind.PreparationStarted => LegalState.InPreparation,
        AgreementEventKind.TextAgreed => LegalState.AgreedText,
        AgreementEventKind.PartlySigned => LegalState.PartlySigned,
        AgreementEventKind.Signed => LegalState.Signed,
        AgreementEventKind.EnteredIntoForce or AgreementEventKind.Resumed => LegalState.InForce,
        AgreementEventKind.Suspended => LegalState.Suspended,
        AgreementEventKind.TerminationNotified => LegalState.TerminationNotified,
        AgreementEventKind.Terminated => LegalState.Terminated,
        AgreementEventKind.Expired => LegalState.Expired,
        AgreementEventKind.Superseded => LegalState.Superseded,
        AgreementEventKind.Abandoned => LegalState.Abandoned,
        AgreementEventKind.Corrected when before is LegalState state => state,
        // The rest need not change the state, but prove the least that must have gone before.
        AgreementEventKind.Initialled or AgreementEventKind.Approved => AtLeast(before, LegalState.AgreedText),
        AgreementEventKind.ProvisionallyApplied or AgreementEventKind.Renewed => AtLeast(before, LegalState.InForce),
        _ => AtLeast(before, LegalState.Signed),
    };

    private static LegalState AtLeast(LegalState? before, LegalState least) =>
        before is LegalState state && state >= least ? state : least;

    private static bool StaysPermitted(LegalState state, AgreementEventKind kind) => kind switch
    {
        AgreementEventKind.Corrected => true,
        AgreementEventKind.EnteredIntoForce or AgreementEventKind.Initialled or AgreementEventKind.Approved
            or AgreementEventKind.Ratified or AgreementEventKind.ProvisionallyApplied or AgreementEventKind.Registered
            or AgreementEventKind.Amended or AgreementEventKind.Renewed => AgreementMoves.After(state).Count > 0,
        _ => false,
    };
}
