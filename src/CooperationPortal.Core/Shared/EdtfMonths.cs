namespace CooperationPortal.Core.Shared;

/// <summary>
/// Counts months from a date that may be partial. A period of months ends on the day with the same number, or on the last
/// day of a month that has no such day (Civil Code of the Russian Federation, art. 192; of the PRC, art. 202).
/// </summary>
public static class EdtfMonths
{
    private const int MonthsAYear = 12;

    /// <summary>
    /// The date so many months later, or earlier where negative, as exact as it was: September 2020 and 36 months are
    /// September 2023. A year that moves by a part of a year becomes the months that it can mean. Null where the year is
    /// not known, and beyond the years 1 to 9999.
    /// </summary>
    public static EdtfDate? AddMonths(this EdtfDate date, int months)
    {
        var start = date.Start is null ? null : Move(date.Start, months, firstMonth: 1);
        var end = date.End is null ? null : Move(date.End, months, firstMonth: MonthsAYear);
        if ((date.Start is not null && start is null) || (date.End is not null && end is null))
        {
            return null;
        }

        return EdtfDate.Parse(start == end ? start! : $"{start ?? EdtfDate.Open}/{end ?? EdtfDate.Open}");
    }

    private static string? Move(EdtfPoint point, int months, int firstMonth)
    {
        if (point.Year is not { } year)
        {
            return null;
        }

        var isWholeYear = point.Month is null && months % MonthsAYear == 0;
        var month = (((long)year * MonthsAYear) + (point.Month ?? firstMonth) - 1) + months;
        var (newYear, newMonth) = ((int)(month / MonthsAYear), (int)(month % MonthsAYear) + 1);
        if (newYear is < 1 or > 9999)
        {
            return null;
        }

        var day = point.Day is { } wanted ? Math.Min(wanted, DateTime.DaysInMonth(newYear, newMonth)) : (int?)null;
        return EdtfPoint.Write(newYear, isWholeYear ? null : newMonth, day, point.Qualifier);
    }
}
