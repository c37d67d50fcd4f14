using System.Globalization;

namespace CooperationPortal.Core.Shared.Wording;

/// <summary>How one language puts dates together; the names of the months come from ICU.</summary>
internal abstract class DateLanguage(string culture)
{
    private readonly DateTimeFormatInfo names = CultureInfo.GetCultureInfo(culture).DateTimeFormat;

    public abstract string YearNotStated { get; }

    public abstract string DateNotStated { get; }

    public abstract string Uncertain { get; }

    public virtual string Separator => ", ";

    /// <summary>Between two ends that consist of several words.</summary>
    public virtual string Dash => " – ";

    /// <param name="point">The point.</param>
    /// <param name="governed">Whether a preposition stands before it, which changes the case in Russian.</param>
    public string Point(EdtfPoint point, bool governed) => Words(point.Year, point.Month, point.Day, governed);

    /// <summary>Both ends, with what they have in common said once.</summary>
    public string Range(EdtfPoint start, EdtfPoint end, bool governed)
    {
        if (start.Month is null && end.Month is null)
        {
            return Years(start.Year!.Value, end.Year!.Value, governed);
        }

        if (start.Year != end.Year || start.Month is null || end.Month is null)
        {
            return Point(start, governed) + Dash + Point(end, governed);
        }

        return start.Month == end.Month && start.Day is not null && end.Day is not null
            ? DaysOfMonth(start, end.Day.Value)
            : WithinYear(start, end, governed);
    }

    /// <summary>"About" before a date in its governed form.</summary>
    public virtual string About(string date) => Roughly(date);

    /// <summary>"About" before a phrase with "from" or "up to".</summary>
    public abstract string Roughly(string phrase);

    public abstract string From(string date);

    public abstract string UpTo(string date);

    public virtual string InBrackets(string words) => $" ({words})";

    protected abstract string Words(int? year, int? month, int? day, bool governed);

    protected abstract string Years(int start, int end, bool governed);

    protected abstract string DaysOfMonth(EdtfPoint start, int lastDay);

    protected abstract string WithinYear(EdtfPoint start, EdtfPoint end, bool governed);

    protected string Month(int month) => names.MonthNames[month - 1];

    protected string MonthGenitive(int month) => names.MonthGenitiveNames[month - 1];

    protected static string Joined(params IEnumerable<string?> words) =>
        string.Join(' ', words.Where(w => !string.IsNullOrEmpty(w)));
}
