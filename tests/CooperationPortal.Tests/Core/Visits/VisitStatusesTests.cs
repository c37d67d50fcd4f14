using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Core.Visits;

public sealed class VisitStatusesTests
{
    [Theory]
    [InlineData(VisitStatus.Planned, "2016-05-20/2016-05-23", "2016-05-24", true)]
    [InlineData(VisitStatus.Planned, "2016-05-20/2016-05-23", "2016-05-23", false)]
    [InlineData(VisitStatus.Planned, "2016", "2016-12-31", false)]
    [InlineData(VisitStatus.Planned, "XXXX-05", "2026-11-28", false)]
    [InlineData(VisitStatus.Held, "2016-05-20/2016-05-23", "2026-11-28", false)]
    [InlineData(VisitStatus.Postponed, "2016-05-20/2016-05-23", "2026-11-28", false)]
    [InlineData(VisitStatus.Cancelled, "2016-05-20/2016-05-23", "2026-11-28", false)]
    public void IsOverdue_OnlyOfWhatWasAnnouncedForDaysThatPassed(VisitStatus status, string days, string today, bool expected)
    {
        var period = StatedDate.Of(days, DateNature.Planned, FactBasis.Stated);

        VisitStatuses.IsOverdue(status, period, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(expected);
    }

    [Fact]
    public void IsOverdue_WithoutDays_Never() =>
        VisitStatuses.IsOverdue(VisitStatus.Planned, StatedDate.NotStated, DateOnly.MaxValue).ShouldBeFalse();
}
