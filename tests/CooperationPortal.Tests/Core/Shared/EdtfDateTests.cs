using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2014-05-20", EdtfPrecision.Day, "2014-05-20", "2014-05-20")]
    [InlineData("2014-05", EdtfPrecision.Month, "2014-05-01", "2014-05-31")]
    [InlineData("2016-02", EdtfPrecision.Month, "2016-02-01", "2016-02-29")]
    [InlineData("2019?", EdtfPrecision.Year, "2019-01-01", "2019-12-31")]
    [InlineData("2025-09~", EdtfPrecision.Month, "2025-09-01", "2025-09-30")]
    [InlineData("XXXX-11-14", EdtfPrecision.DayWithoutYear, null, null)]
    [InlineData("XXXX-02-29", EdtfPrecision.DayWithoutYear, null, null)]
    [InlineData("XXXX-11", EdtfPrecision.MonthWithoutYear, null, null)]
    [InlineData("2014-05-20/2014-05-23", EdtfPrecision.Interval, "2014-05-20", "2014-05-23")]
    [InlineData("2013-05/2014-06", EdtfPrecision.Interval, "2013-05-01", "2014-06-30")]
    [InlineData("2014-05-20/2014-05", EdtfPrecision.Interval, "2014-05-20", "2014-05-31")]
    [InlineData("XXXX-11-14/XXXX-11-16", EdtfPrecision.Interval, null, null)]
    [InlineData("XXXX-12-30/XXXX-01-02", EdtfPrecision.Interval, null, null)]
    [InlineData("../2013-11-03", EdtfPrecision.Interval, null, "2013-11-03")]
    [InlineData("../XXXX-11-03", EdtfPrecision.Interval, null, null)]
    [InlineData("2014/..", EdtfPrecision.Interval, "2014-01-01", null)]
    public void Parse_SupportedDate_KnowsPrecisionAndDays(
        string text, EdtfPrecision precision, string? earliest, string? latest)
    {
        var date = EdtfDate.Parse(text);

        date.Text.ShouldBe(text);
        date.Precision.ShouldBe(precision);
        date.Earliest.ShouldBe(Day(earliest));
        date.Latest.ShouldBe(Day(latest));
        date.YearKnown.ShouldBe(!text.Contains('X'));
        date.IsInterval.ShouldBe(text.Contains('/'));
    }

    [Theory]
    [InlineData("2019", false, false)]
    [InlineData("2019~", true, false)]
    [InlineData("2019?", false, true)]
    [InlineData("XXXX-10%", true, true)]
    [InlineData("2013-05~/2014-06?", true, true)]
    public void Parse_Qualifier_IsReported(string text, bool approximate, bool uncertain)
    {
        var date = EdtfDate.Parse(text);

        date.IsApproximate.ShouldBe(approximate);
        date.IsUncertain.ShouldBe(uncertain);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 2014")]
    [InlineData("2014\n")]
    [InlineData("14-11-2014")]
    [InlineData("2014-5")]
    [InlineData("2014-00")]
    [InlineData("2014-13")]
    [InlineData("2014-02-29")]
    [InlineData("2014-05-00")]
    [InlineData("XXXX-02-30")]
    [InlineData("XXXX")]
    [InlineData("XXXX?")]
    [InlineData("0000")]
    [InlineData("201X")]
    [InlineData("2014-XX-05")]
    [InlineData("~2014")]
    [InlineData("2014?~")]
    [InlineData("?2014-05")]
    [InlineData("-0044")]
    [InlineData("2014-21")]
    [InlineData("2014-05-20T10:00")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("/2014")]
    [InlineData("2014/")]
    [InlineData("2014/2015/2016")]
    [InlineData("{2014,2015}")]
    [InlineData("２０１４")]
    [InlineData("2014-05-23/2014-05-20")]
    [InlineData("2014-06/2014-05-31")]
    [InlineData("XXXX-11-16/XXXX-11-14")]
    [InlineData("XXXX-11-14/XXXX-10-16")]
    [InlineData("XXXX-11-14/2014-11-16")]
    [InlineData("2014-11-14/XXXX-11-16")]
    public void Parse_AnythingElse_IsRefusedWithItsText(string text)
    {
        Should.Throw<FormatException>(() => EdtfDate.Parse(text)).Message.ShouldStartWith($"\"{text}\" is not");

        EdtfDate.TryParse(text, out var date).ShouldBeFalse();
        date.ShouldBeNull();
    }

    [Theory]
    [InlineData("2014-02-30", "there is no day 30 in month 02 of 2014")]
    [InlineData("2014-13", "there is no month 13")]
    [InlineData("XXXX", "needs a month")]
    [InlineData("2014-05-23/2014-05-20", "the end is before the start")]
    [InlineData("XXXX-11-14/2014-11-16", "known at one end only")]
    [InlineData("../..", "both ends are open")]
    public void Parse_Refusal_SaysWhy(string text, string reason) =>
        Should.Throw<FormatException>(() => EdtfDate.Parse(text)).Message.ShouldContain(reason);

    [Fact]
    public void TryParse_Null_IsNoDate() => EdtfDate.TryParse(null, out _).ShouldBeFalse();

    [Fact]
    public void Parse_IntervalOfOneDate_IsThatDate() =>
        EdtfDate.Parse("2014-05-20/2014-05-20").ShouldBe(EdtfDate.Parse("2014-05-20"));

    [Fact]
    public void Sort_MixedDates_PutsUnknownYearsLastInCalendarOrder()
    {
        string[] expected =
        [
            "2013", "../2013-11-03", "2014/..", "2014-05", "2014-05-20", "2014-05-20/2014-05-23",
            "../XXXX-11-03", "XXXX-02-29", "XXXX-10-24", "XXXX-11", "XXXX-11-14",
        ];

        var sorted = expected.Reverse().Select(EdtfDate.Parse).Order().Select(d => d.Text);

        sorted.ShouldBe(expected);
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
