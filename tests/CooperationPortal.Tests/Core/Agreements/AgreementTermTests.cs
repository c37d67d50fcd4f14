using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Agreements;

/// <summary>What the terms say of the end of an agreement on a day: checks F41, F42 and F45.</summary>
public sealed class AgreementTermTests
{
    private static readonly LifeTerms ThreeYearsThenTacitly = new()
    {
        ForceCondition = ForceCondition.OnSignature,
        Term = TermKind.Fixed,
        TermMonths = 36,
        Renewal = RenewalKind.Tacit,
        RenewalMonths = 12,
        NoticeMonths = 3,
    };

    [Theory]
    [InlineData("2020-01-15", "2023-01-15", 0, "2022-10-15", "2023-01-15")]
    [InlineData("2022-10-15", "2023-01-15", 0, "2022-10-15", "2023-01-15")]
    [InlineData("2022-10-16", "2023-01-15", 0, "2023-10-15", "2024-01-15")]
    [InlineData("2023-01-15", "2023-01-15", 0, "2023-10-15", "2024-01-15")]
    [InlineData("2023-01-16", "2024-01-15", 1, "2023-10-15", "2024-01-15")]
    [InlineData("2026-11-25", "2027-01-15", 4, "2027-10-15", "2028-01-15")]
    public void Tacit_EachTermIsFollowedByTheNext(string day, string last, int renewals, string notice, string ends) =>
        Outlook(day, ThreeYearsThenTacitly, Signed("2020-01-15"))
            .ShouldBe(new TermOutlook(EdtfDate.Parse(last), renewals, EdtfDate.Parse(notice), EdtfDate.Parse(ends)));

    [Fact]
    public void Tacit_BegunOnThe31st_DoesNotSlip()
    {
        var terms = ThreeYearsThenTacitly with { TermMonths = 1, RenewalMonths = 1, NoticeMonths = null };

        Outlook("2023-03-15", terms, Signed("2023-01-31")).LastDay!.Text.ShouldBe("2023-03-31");
    }

    [Fact]
    public void Tacit_DateOfAMonth_StaysAsExact() =>
        Outlook("2023-12-01", ThreeYearsThenTacitly, Signed("2020-09"))
            .ShouldBe(new TermOutlook(EdtfDate.Parse("2024-09"), 1, EdtfDate.Parse("2024-06"), EdtfDate.Parse("2024-09")));

    [Fact]
    public void Tacit_FarInTheFuture_IsCountedAtOnce() =>
        Outlook("9990-01-01", ThreeYearsThenTacitly with { RenewalMonths = 1 }, Signed("2020-01-15"))
            .LastDay!.Text.ShouldBe("9990-01-15");

    [Fact]
    public void NoticeGiven_TermIsNotRenewedAgain() =>
        Outlook("2026-01-01", ThreeYearsThenTacitly, Signed("2020-01-15"),
            Life.Event(AgreementEventKind.TerminationNotified, "2022-09-01"))
            .ShouldBe(new TermOutlook(EdtfDate.Parse("2023-01-15"), 0, null, null));

    [Theory]
    [InlineData(TermKind.OpenEnded, null)]
    [InlineData(TermKind.NotStated, null)]
    public void NoEnd_HasNoOutlook(TermKind term, int? months) =>
        Outlook("2026-01-01", new LifeTerms { Term = term, TermMonths = months, NoticeMonths = 6 }, Signed("2020-01-15"))
            .ShouldBe(TermOutlook.None);

    [Fact]
    public void YearOfTheSigningUnknown_HasNoOutlook() =>
        Outlook("2026-01-01", ThreeYearsThenTacitly, Signed("XXXX-11-14/XXXX-11-16")).ShouldBe(TermOutlook.None);

    [Fact]
    public void Promise_HasNoOutlook() =>
        Outlook("2020-01-01", ThreeYearsThenTacitly, Life.Event(AgreementEventKind.Announced, "2019-01-01"))
            .ShouldBe(TermOutlook.None);

    [Fact]
    public void AmendmentExtendsTheEnd_FromItsDayOn()
    {
        var terms = new LifeTerms { Term = TermKind.Fixed, EndStated = Life.Date("2024-12-31"), NoticeMonths = 2 };
        var amendment = Life.Event(AgreementEventKind.Amended, "2024-06-01") with
        {
            Change = TermChange.None with { NoticeMonths = 6 },
        };
        var extension = Life.Event(AgreementEventKind.Amended, "2024-07-01") with
        {
            Change = new TermChange(TermKind.NotStated, null, Life.Date("2027-12-31"), RenewalKind.NotStated, null, null),
        };
        LifeEvent[] life = [Signed("2022-01-01"), amendment, extension];

        Outlook("2024-05-31", terms, life).ShouldBe(new TermOutlook(Day("2024-12-31"), 0, Day("2024-10-31"), Day("2024-12-31")));
        Outlook("2024-06-15", terms, life).ShouldBe(new TermOutlook(Day("2024-12-31"), 0, Day("2024-06-30"), Day("2024-12-31")));
        Outlook("2024-07-01", terms, life).ShouldBe(new TermOutlook(Day("2027-12-31"), 0, Day("2027-06-30"), Day("2027-12-31")));
        AgreementLife.PeriodsOf(life, terms)[^1]
            .ShouldBe(new LifePeriod(LegalState.Expired, Life.Day("2028-01-01"), null));
    }

    [Fact]
    public void AmendmentTakesTheEndAway_IsNeverExpired()
    {
        var terms = new LifeTerms { Term = TermKind.Fixed, TermMonths = 12 };
        var amendment = Life.Event(AgreementEventKind.Amended, "2022-06-01") with
        {
            Change = TermChange.None with { Term = TermKind.OpenEnded },
        };

        var periods = AgreementLife.PeriodsOf([Signed("2022-01-01"), amendment], terms);

        AgreementLife.StateOn(periods, DateOnly.MaxValue).ShouldBe(LegalState.Signed);
    }

    [Fact]
    public void RenewedToAStatedEnd_EndsThen()
    {
        var terms = new LifeTerms { Term = TermKind.Fixed, TermMonths = 12, Renewal = RenewalKind.Express, RenewalMonths = 12 };
        var renewal = Life.Event(AgreementEventKind.Renewed, "2022-12-01") with
        {
            Change = new TermChange(TermKind.NotStated, null, Life.Date("2025-06-30"), RenewalKind.NotStated, null, null),
        };

        Outlook("2023-01-01", terms, Signed("2022-01-01"), renewal).LastDay.ShouldBe(Day("2025-06-30"));
    }

    private static EdtfDate Day(string edtf) => EdtfDate.Parse(edtf);

    private static LifeEvent Signed(string edtf) => Life.Event(AgreementEventKind.Signed, edtf);

    private static TermOutlook Outlook(string day, LifeTerms terms, params LifeEvent[] events) =>
        AgreementLife.OutlookOn(Life.Day(day), events, terms);
}
