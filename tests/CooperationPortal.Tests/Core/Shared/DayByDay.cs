namespace CooperationPortal.Tests.Core.Shared;

/// <summary>Counts months by walking the calendar day by day, slow and without any arithmetic of its own.</summary>
internal static class DayByDay
{
    public static DateOnly AddMonths(DateOnly from, int months)
    {
        var step = Math.Sign(months);
        var day = from;
        for (var passed = 0; passed != months;)
        {
            var next = day.AddDays(step);
            passed += next.Month == day.Month ? 0 : step;
            day = next;
        }

        while (day.Day > 1 && day.Day != from.Day)
        {
            day = day.AddDays(-1);
        }

        while (day.Day < from.Day && day.AddDays(1).Month == day.Month)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
