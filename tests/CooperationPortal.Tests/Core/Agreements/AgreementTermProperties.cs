using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CooperationPortal.Tests.Core.Agreements;

/// <summary>Tacit renewals and notice days against a calendar that is walked day by day.</summary>
public sealed class AgreementTermProperties
{
    private sealed record Case(DateOnly Signed, int Term, int Renewal, int Notice, DateOnly Today);

    private static readonly Arbitrary<Case> Cases = (
        from signed in Gen.Choose(new DateOnly(1999, 1, 1).DayNumber, new DateOnly(2005, 12, 31).DayNumber)
        from term in Gen.Choose(1, 40)
        from renewal in Gen.Choose(1, 14)
        from notice in Gen.Choose(0, 16)
        from later in Gen.Choose(0, 3000)
        select new Case(DateOnly.FromDayNumber(signed), term, renewal, notice, DateOnly.FromDayNumber(signed + later)))
        .ToArbitrary();

    [Fact]
    public void LastDay_IsTheFirstEndThatIsNotOver() => Prop.ForAll(Cases, c =>
    {
        var outlook = OutlookOf(c);

        var (last, renewals) = Ends(c).Select((end, i) => (end, i)).First(end => end.end >= c.Today);
        return outlook.LastDay?.Earliest == last && outlook.Renewals == renewals;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NoticeBy_IsTheFirstNoticeDayThatIsNotOver() => Prop.ForAll(Cases, c =>
        OutlookOf(c).NoticeBy?.Earliest
            == Ends(c).Select(end => DayByDay.AddMonths(end, -c.Notice)).First(day => day >= c.Today))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void NoticeEnds_IsTheEndBeforeWhichThatNoticeIsGiven() => Prop.ForAll(Cases, c =>
    {
        var outlook = OutlookOf(c);

        return outlook.NoticeEnds?.Earliest
            == Ends(c).First(end => DayByDay.AddMonths(end, -c.Notice) >= c.Today) && outlook.NoticeEnds?.Earliest >= outlook.LastDay?.Earliest;
    }).QuickCheckThrowOnFailure();

    private static TermOutlook OutlookOf(Case c) => AgreementLife.OutlookOn(
        c.Today,
        [Life.Event(AgreementEventKind.Signed, $"{c.Signed:yyyy-MM-dd}")],
        new LifeTerms
        {
            Term = TermKind.Fixed,
            TermMonths = c.Term,
            Renewal = RenewalKind.Tacit,
            RenewalMonths = c.Renewal,
            NoticeMonths = c.Notice,
        });

    private static IEnumerable<DateOnly> Ends(Case c)
    {
        for (var months = c.Term; ; months += c.Renewal)
        {
            yield return DayByDay.AddMonths(c.Signed, months);
        }
    }
}
