using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CooperationPortal.Tests.Core.Agreements;

public sealed class AgreementLifeProperties
{
    private static readonly Gen<StatedDate> Dates = Gen.Frequency(
        (3, EdtfGenerators.Dates.Generator.Select(d => Life.Date(d.Text))),
        (1, Gen.Constant(StatedDate.NotStated)));

    private static readonly Gen<LifeEvent> Events =
        from kind in Gen.Elements(Enum.GetValues<AgreementEventKind>())
        from date in Dates
        from nature in Gen.Elements(DateNature.Actual, DateNature.Actual, DateNature.Planned)
        select new LifeEvent(kind, date with { Nature = nature });

    private static readonly Gen<LifeTerms> Terms =
        from condition in Gen.Elements(Enum.GetValues<ForceCondition>())
        from term in Gen.Elements(Enum.GetValues<TermKind>())
        from renewal in Gen.Elements(Enum.GetValues<RenewalKind>())
        from months in Gen.Elements<int?>(null, 1, 36, 1200)
        from prolonged in Gen.Elements<int?>(null, 12, 1200)
        from entry in Dates
        from end in Dates
        select new LifeTerms
        {
            ForceCondition = condition,
            EntryIntoForce = entry,
            Term = term,
            TermMonths = months,
            Renewal = renewal,
            RenewalMonths = prolonged,
            EndStated = end,
        };

    private static readonly Arbitrary<(List<LifeEvent> Events, LifeTerms Terms)> Lives =
        (from events in Events.ListOf() from terms in Terms select (events.ToList(), terms)).ToArbitrary();

    [Fact]
    public void Periods_OfAnyEvents_FollowEachOtherWithoutGapOrOverlap() => Prop.ForAll(Lives, life =>
    {
        var periods = AgreementLife.PeriodsOf(life.Events, life.Terms);

        return periods.Zip(periods.Skip(1)).All(p => p.First.Until == p.Second.From && p.First.From < p.Second.From)
            && (periods.Count == 0 || periods[^1].Until is null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_WithoutCorrection_OnlyMoveAsPermittedOrOverUnknownDays() => Prop.ForAll(Lives, life =>
    {
        var events = life.Events.Where(e => e.Kind != AgreementEventKind.Corrected).ToList();

        var states = AgreementLife.PeriodsOf(events, life.Terms).Select(p => p.State).ToList();

        return states.Zip(states.Skip(1)).All(s => Reaches(s.First, s.Second));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_OfAPromise_AreNeverOfASignedPaper() => Prop.ForAll(Lives, life =>
    {
        var events = life.Events.Where(e => e.Kind <= AgreementEventKind.Initialled).ToList();

        return AgreementLife.PeriodsOf(events, life.Terms).All(p => p.State.IsPlanned());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void StateOn_AnyDayOfAPeriod_IsTheState() => Prop.ForAll(Lives, EdtfGenerators.Days, (life, day) =>
    {
        var periods = AgreementLife.PeriodsOf(life.Events, life.Terms);

        var holding = periods.Where(p => p.From <= day && !(p.Until <= day)).ToList();

        return holding.Count <= 1
            && AgreementLife.StateOn(periods, day) == (holding.Count == 0 ? null : holding[0].State);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void IsOverdue_AnyWindow_OnlyAfterItsLastDay() => Prop.ForAll(
        Dates.ToArbitrary(), EdtfGenerators.Days, (window, day) =>
            AgreementLife.IsOverdue(LegalState.Announced, window, day)
                == (window.Latest is DateOnly last && last < day)
            && !AgreementLife.IsOverdue(LegalState.Signed, window, day)
            && !AgreementLife.IsOverdue(null, window, day)).QuickCheckThrowOnFailure();

    // Periods of no known length vanish, so that what remains may be some permitted moves apart.
    private static bool Reaches(LegalState from, LegalState to) =>
        AgreementMoves.After(from).Any(next => next == to || (next > from && Reaches(next, to)));
}
