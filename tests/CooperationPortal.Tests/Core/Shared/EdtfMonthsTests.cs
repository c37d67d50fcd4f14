using CooperationPortal.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class EdtfMonthsTests
{
    private static readonly Arbitrary<int> Months = Gen.Choose(-150, 150).ToArbitrary();

    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2090, 12, 31).DayNumber)
            .Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("2020-01-15", 36, "2023-01-15")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-02-29", 48, "2028-02-29")]
    [InlineData("2024-05-31", -3, "2024-02-29")]
    [InlineData("2020-09", 36, "2023-09")]
    [InlineData("2020-11~", 3, "2021-02~")]
    [InlineData("2020", 24, "2022")]
    [InlineData("2020?", 6, "2020-07?/2021-06?")]
    [InlineData("2022-11-14/2022-11-16", 36, "2025-11-14/2025-11-16")]
    [InlineData("2024-01-30/2024-01-31", 1, "2024-02-29")]
    [InlineData("../2013-11-03", 12, "../2014-11-03")]
    [InlineData("2020/..", 12, "2021/..")]
    [InlineData("2021-12-31", 0, "2021-12-31")]
    public void AddMonths_IsAsExactAsTheDate(string date, int months, string expected) =>
        EdtfDate.Parse(date).AddMonths(months)!.Text.ShouldBe(expected);

    [Theory]
    [InlineData("XXXX-11-14/XXXX-11-16", 12)]
    [InlineData("XXXX-11", 1)]
    [InlineData("9999-12-31", 1)]
    [InlineData("0001-01", -1)]
    [InlineData("2020", int.MaxValue)]
    [InlineData("2020", int.MinValue)]
    public void AddMonths_YearUnknownOrOutOfRange_IsNull(string date, int months) =>
        EdtfDate.Parse(date).AddMonths(months).ShouldBeNull();

    [Fact]
    public void AddMonths_OfADay_IsWhereAWalkThroughTheCalendarEnds() => Prop.ForAll(Days, Months, (day, months) =>
        EdtfDate.Parse($"{day:yyyy-MM-dd}").AddMonths(months)!.Earliest == DayByDay.AddMonths(day, months))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void AddMonths_OfAPartialDate_HoldsWhatEachOfItsDaysBecomes() => Prop.ForAll(
        Days, Months, Gen.Elements("yyyy", "yyyy-MM").ToArbitrary(), (day, months, format) =>
        {
            var partial = EdtfDate.Parse(day.ToString(format, System.Globalization.CultureInfo.InvariantCulture));

            var moved = partial.AddMonths(months)!;

            var exact = DayByDay.AddMonths(day, months);
            return moved.Earliest <= exact && exact <= moved.Latest;
        }).QuickCheckThrowOnFailure();
}
