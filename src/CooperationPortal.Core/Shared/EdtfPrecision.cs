namespace CooperationPortal.Core.Shared;

/// <summary>How much of a date is known.</summary>
public enum EdtfPrecision
{
    Day,
    Month,
    Year,
    DayWithoutYear,
    MonthWithoutYear,
    Interval,
}
