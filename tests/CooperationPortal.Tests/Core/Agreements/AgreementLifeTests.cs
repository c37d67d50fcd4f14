using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Agreements;

public sealed class AgreementLifeTests
{
    [Fact]
    public void Planned_WindowPassed_IsOverdueAndNeverSigned()
    {
        var window = Life.Date("2014-05-20/2014-05-23", DateNature.Planned);
        var periods = AgreementLife.PeriodsOf([Life.Event(AgreementEventKind.Announced, "2013-11-03")], LifeTerms.None);

        var state = AgreementLife.StateOn(periods, Life.Day("2014-06-01"));

        state.ShouldBe(LegalState.Announced);
        LegalState.Announced.IsEverSigned().ShouldBeFalse();
        AgreementLife.IsOverdue(state, window, Life.Day("2014-05-23")).ShouldBeFalse();
        AgreementLife.IsOverdue(state, window, Life.Day("2014-05-24")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("XXXX-05-20")]
    [InlineData("2014-05/..")]
    public void Planned_WindowWithoutALastDay_IsNeverOverdue(string? edtf)
    {
        var window = edtf is null ? StatedDate.NotStated : Life.Date(edtf, DateNature.Planned);

        AgreementLife.IsOverdue(LegalState.Announced, window, DateOnly.MaxValue).ShouldBeFalse();
    }

    [Fact]
    public void Signed_YearUnknown_CountsFromTheBeginning()
    {
        var periods = AgreementLife.PeriodsOf(
            [Life.Event(AgreementEventKind.Signed, "XXXX-11-14/XXXX-11-16")], LifeTerms.None);

        periods.ShouldBe([new LifePeriod(LegalState.Signed, DateOnly.MinValue, null)]);
    }

    [Fact]
    public void Signed_YearUnknownAfterADatedAnnouncement_CountsFromTheAnnouncement()
    {
        var periods = AgreementLife.PeriodsOf(
            [Life.Event(AgreementEventKind.Announced, "2013-11-03"), Life.Event(AgreementEventKind.Signed, "XXXX-05-20")],
            LifeTerms.None);

        periods.ShouldBe([new LifePeriod(LegalState.Signed, Life.Day("2013-11-03"), null)]);
    }

    [Fact]
    public void SigningStillToCome_IsAPromiseWhateverTheEventIsCalled()
    {
        var periods = AgreementLife.PeriodsOf(
        [
            Life.Event(AgreementEventKind.Announced, "2013-11-03"),
            Life.Event(AgreementEventKind.Signed, "2014-05-20", DateNature.Planned),
        ], LifeTerms.None);

        AgreementLife.StateOn(periods, Life.Day("2020-01-01")).ShouldBe(LegalState.Announced);
    }

    [Fact]
    public void StateOn_EachDayOfALife_IsThatOfTheDay()
    {
        var periods = AgreementLife.PeriodsOf(
        [
            Life.Event(AgreementEventKind.TextAgreed, "2018-02"),
            Life.Event(AgreementEventKind.Signed, "2018-05-20"),
            Life.Event(AgreementEventKind.EnteredIntoForce, "2018-07-01"),
            Life.Event(AgreementEventKind.Suspended, "2020-03-01"),
            Life.Event(AgreementEventKind.Resumed, "2021-03-01"),
            Life.Event(AgreementEventKind.TerminationNotified, "2026-01-10"),
            Life.Event(AgreementEventKind.Terminated, "2027-01-10", DateNature.Planned),
        ], LifeTerms.None);

        AgreementLife.StateOn(periods, Life.Day("2018-01-31")).ShouldBeNull();
        AgreementLife.StateOn(periods, Life.Day("2018-02-01")).ShouldBe(LegalState.AgreedText);
        AgreementLife.StateOn(periods, Life.Day("2018-05-20")).ShouldBe(LegalState.Signed);
        AgreementLife.StateOn(periods, Life.Day("2019-01-01")).ShouldBe(LegalState.InForce);
        AgreementLife.StateOn(periods, Life.Day("2020-12-31")).ShouldBe(LegalState.Suspended);
        AgreementLife.StateOn(periods, Life.Day("2021-03-01")).ShouldBe(LegalState.InForce);
        AgreementLife.StateOn(periods, Life.Day("2026-11-24")).ShouldBe(LegalState.TerminationNotified);
        AgreementLife.StateOn(periods, Life.Day("2027-01-10")).ShouldBe(LegalState.Terminated);
    }

    [Theory]
    [InlineData(ForceCondition.OnSignature, null, "2018-05-20")]
    [InlineData(ForceCondition.OnLastSignature, null, "2018-05-20")]
    [InlineData(ForceCondition.OnDate, "2018-09-01", "2018-09-01")]
    [InlineData(ForceCondition.NotStated, "2018-09", "2018-09-01")]
    public void Signed_TermsSayWhenItEnters_IsInForceFromThen(ForceCondition condition, string? entry, string expected)
    {
        var terms = new LifeTerms
        {
            ForceCondition = condition,
            EntryIntoForce = entry is null ? StatedDate.NotStated : Life.Date(entry),
        };

        var periods = AgreementLife.PeriodsOf([Life.Event(AgreementEventKind.Signed, "2018-05-20")], terms);

        periods[^1].ShouldBe(new LifePeriod(LegalState.InForce, Life.Day(expected), null));
    }

    [Theory]
    [InlineData(ForceCondition.OnNotification)]
    [InlineData(ForceCondition.OnOther)]
    [InlineData(ForceCondition.NotStated)]
    public void Signed_NobodyReportsEntry_StaysSigned(ForceCondition condition)
    {
        var periods = AgreementLife.PeriodsOf(
            [Life.Event(AgreementEventKind.Signed, "2018-05-20")], new LifeTerms { ForceCondition = condition });

        periods.ShouldBe([new LifePeriod(LegalState.Signed, Life.Day("2018-05-20"), null)]);
    }

    [Fact]
    public void Announced_TermsSayWhenItEnters_IsNotInForce()
    {
        var terms = new LifeTerms { ForceCondition = ForceCondition.OnDate, EntryIntoForce = Life.Date("2014-06-01") };

        var periods = AgreementLife.PeriodsOf([Life.Event(AgreementEventKind.Announced, "2013-11-03")], terms);

        AgreementLife.StateOn(periods, Life.Day("2026-01-01")).ShouldBe(LegalState.Announced);
    }

    [Theory]
    [InlineData("2025", "2026-01-01")]
    [InlineData("2024/2025", "2026-01-01")]
    [InlineData("2020-11", "2020-12-01")]
    [InlineData("2020-11-15", "2020-11-16")]
    public void EndStated_ExpiresAfterItsLastDay(string end, string expected)
    {
        var periods = AgreementLife.PeriodsOf(
            [Life.Event(AgreementEventKind.Signed, "2019")],
            new LifeTerms { Term = TermKind.Fixed, EndStated = Life.Date(end, DateNature.Planned) });

        periods[^1].ShouldBe(new LifePeriod(LegalState.Expired, Life.Day(expected), null));
    }

    [Theory]
    [InlineData("2018-05-20", "2021-05-21")]
    [InlineData("2018-05", "2021-06-01")]
    [InlineData("2018", "2022-01-01")]
    public void FixedTerm_EndsWithTheLastDayThatItsDateCanMean(string signed, string expired)
    {
        var periods = AgreementLife.PeriodsOf(
            [Life.Event(AgreementEventKind.Signed, signed)], new LifeTerms { Term = TermKind.Fixed, TermMonths = 36 });

        periods[^1].ShouldBe(new LifePeriod(LegalState.Expired, Life.Day(expired), null));
    }

    [Theory]
    [InlineData(TermKind.OpenEnded, RenewalKind.NotStated, "2018-05-20", 36)]
    [InlineData(TermKind.Fixed, RenewalKind.Tacit, "2018-05-20", 36)]
    [InlineData(TermKind.Fixed, RenewalKind.None, "XXXX-05-20", 36)]
    [InlineData(TermKind.Fixed, RenewalKind.None, "2018-05-20", null)]
    [InlineData(TermKind.NotStated, RenewalKind.NotStated, "2018-05-20", null)]
    public void Term_WithoutAKnownEnd_NeverExpires(TermKind term, RenewalKind renewal, string signed, int? months)
    {
        var periods = AgreementLife.PeriodsOf(
            [Life.Event(AgreementEventKind.Signed, signed)],
            new LifeTerms { Term = term, TermMonths = months, Renewal = renewal });

        AgreementLife.StateOn(periods, DateOnly.MaxValue).ShouldBe(LegalState.Signed);
    }

    [Fact]
    public void FixedTerm_EntryWaitsForNotification_DoesNotRunFromTheSigning()
    {
        var terms = new LifeTerms
        {
            ForceCondition = ForceCondition.OnNotification,
            Term = TermKind.Fixed,
            TermMonths = 12,
        };

        var periods = AgreementLife.PeriodsOf([Life.Event(AgreementEventKind.Signed, "2018-05-20")], terms);

        AgreementLife.StateOn(periods, Life.Day("2026-01-01")).ShouldBe(LegalState.Signed);
    }

    [Theory]
    [InlineData(12, "2022-05-21")]
    [InlineData(null, null)]
    public void FixedTerm_RenewedExpressly_IsProlongedByTheRenewal(int? months, string? expired)
    {
        var periods = AgreementLife.PeriodsOf(
            [
                Life.Event(AgreementEventKind.Signed, "2018-05-20"),
                Life.Event(AgreementEventKind.Renewed, "2021-05-01"),
            ],
            new LifeTerms
            {
                Term = TermKind.Fixed,
                TermMonths = 36,
                Renewal = RenewalKind.Express,
                RenewalMonths = months,
            });

        periods.Where(p => p.State == LegalState.Expired).Select(p => p.From)
            .ShouldBe(expired is null ? [] : [Life.Day(expired)]);
        AgreementLife.StateOn(periods, Life.Day("2021-06-01")).ShouldBe(LegalState.InForce);
    }

    [Fact]
    public void FixedTerm_TerminatedBefore_DoesNotExpire()
    {
        var periods = AgreementLife.PeriodsOf(
            [
                Life.Event(AgreementEventKind.Signed, "2018-05-20"),
                Life.Event(AgreementEventKind.Terminated, "2019-01-01"),
            ],
            new LifeTerms { Term = TermKind.Fixed, TermMonths = 36 });

        AgreementLife.StateOn(periods, Life.Day("2026-01-01")).ShouldBe(LegalState.Terminated);
    }

    [Fact]
    public void CorrectionOfTheText_ChangesNoState()
    {
        var periods = AgreementLife.PeriodsOf(
        [
            Life.Event(AgreementEventKind.EnteredIntoForce, "2018-07-01"),
            Life.Event(AgreementEventKind.Corrected, "2018-09-01"),
            Life.Event(AgreementEventKind.Amended, "2019-01-01"),
        ], LifeTerms.None);

        periods.ShouldBe([new LifePeriod(LegalState.InForce, Life.Day("2018-07-01"), null)]);
    }
}
