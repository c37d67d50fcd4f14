using CooperationPortal.Core.Calendar;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Calendar;

/// <summary>A day that is told as about or perhaps is not one that nobody tells.</summary>
public sealed class CalendarEntryTests
{
    [Theory]
    [InlineData("2025-11-25~", true)]
    [InlineData("2025-11-25?", true)]
    [InlineData("2025-11-14~/2025-11-16~", true)]
    [InlineData("2025-11-25", false)]
    [InlineData("2025-11", false)]
    [InlineData("2025-11~", false)]
    public void IsAboutADay_OfADayThatIsApproximateOrUncertain(string edtf, bool expected) =>
        new CalendarEntry(StatedDate.Of(edtf, DateNature.Actual, FactBasis.Stated), null, null).IsAboutADay.ShouldBe(expected);
}
