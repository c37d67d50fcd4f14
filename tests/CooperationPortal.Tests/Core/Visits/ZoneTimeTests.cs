using System.Globalization;
using CooperationPortal.Core.Visits;
using FsCheck;
using FsCheck.Fluent;

namespace CooperationPortal.Tests.Core.Visits;

public sealed class ZoneTimeTests
{
    private static readonly string[] Zones =
        ["Asia/Vladivostok", "Asia/Shanghai", "Europe/Samara", "Asia/Tashkent", "Europe/Berlin", "Asia/Ulaanbaatar", "Pacific/Apia"];

    // The nights on which clocks were put on or back, and one that Samoa left out.
    private static readonly DateOnly[] Nights =
    [
        new(2010, 3, 28), new(2011, 3, 27), new(2014, 10, 26), new(2014, 3, 30), new(2016, 9, 24), new(1986, 5, 4), new(2011, 12, 30),
        new(2018, 6, 1),
    ];

    [Fact]
    public void At_KhabarovskInMay2014_IsElevenHoursAheadAndThreeAheadOfJiamusi()
    {
        var khabarovsk = ZoneTime.At(new DateOnly(2014, 5, 20), new TimeOnly(9, 0), "Asia/Vladivostok")!;

        khabarovsk.Offset.ShouldBe(TimeSpan.FromHours(11));
        khabarovsk.In("Asia/Shanghai")!.Local.ShouldBe(new DateTime(2014, 5, 20, 6, 0, 0));
    }

    [Fact]
    public void At_KhabarovskAfterOctober2014_IsTenHoursAhead() =>
        ZoneTime.At(new DateOnly(2014, 11, 20), new TimeOnly(9, 0), "Asia/Vladivostok")!.Offset.ShouldBe(TimeSpan.FromHours(10));

    [Theory]
    [InlineData("2014-10-26", "02:30", "Europe/Berlin", 2, 2)]
    [InlineData("2014-03-30", "02:30", "Europe/Berlin", 0, 1)]
    [InlineData("2014-10-26", "01:30", "Asia/Vladivostok", 2, 11)]
    [InlineData("2011-03-27", "02:30", "Asia/Vladivostok", 0, 10)]
    [InlineData("2011-12-30", "12:00", "Pacific/Apia", 0, -10)]
    public void At_NightOnWhichClocksWereMoved_SaysHowOftenTheyShowedTheTime(
        string day, string time, string zone, int count, int hours)
    {
        var found = ZoneTime.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone)!;

        found.Count.ShouldBe(count);
        found.Offset.ShouldBe(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void At_UnknownZoneOrEndOfTheCalendar_IsNull()
    {
        ZoneTime.At(new DateOnly(2014, 5, 20), default, null).ShouldBeNull();
        ZoneTime.At(new DateOnly(2014, 5, 20), default, "Asia/Nowhere").ShouldBeNull();
        ZoneTime.At(DateOnly.MinValue, default, "Asia/Shanghai").ShouldBeNull();
        ZoneTime.At(DateOnly.MaxValue, default, "Asia/Shanghai").ShouldBeNull();
    }

    [Fact]
    public void At_AnyMinute_AgreesWithTheClocksWatchedMinuteByMinute() => Prop.ForAll(
        Gen.Elements(Nights).ToArbitrary(), Gen.Elements(Zones).ToArbitrary(), Gen.Choose(0, 1439).ToArbitrary(),
        (day, zone, minute) =>
        {
            var time = TimeOnly.MinValue.AddMinutes(minute);
            var offsets = Watched(day.ToDateTime(time), TimeZoneInfo.FindSystemTimeZoneById(zone));
            var found = ZoneTime.At(day, time, zone)!;
            return found.Count == offsets.Count && (offsets.Count == 0 || found.Offset == offsets.Max());
        }).QuickCheckThrowOnFailure();

    /// <summary>The offsets at all instants, two days around, at which the clocks of the zone show that time.</summary>
    private static List<TimeSpan> Watched(DateTime local, TimeZoneInfo zone)
    {
        const int TwoDaysInMinutes = 2880;
        return
        [
            .. Enumerable.Range(-TwoDaysInMinutes, 2 * TwoDaysInMinutes)
                .Select(minute => DateTime.SpecifyKind(local.AddMinutes(minute), DateTimeKind.Utc))
                .Where(instant => TimeZoneInfo.ConvertTimeFromUtc(instant, zone) == local)
                .Select(instant => local - instant),
        ];
    }
}
