namespace CooperationPortal.Core.Shared.Wording;

/// <summary>Dates in English, day first.</summary>
internal sealed class EnglishDates() : DateLanguage("en")
{
    public override string YearNotStated => "year not stated";

    public override string DateNotStated => "date not stated";

    public override string Uncertain => "presumably";

    public override string Roughly(string phrase) => "about " + phrase;

    public override string From(string date) => "from " + date;

    public override string UpTo(string date) => "up to " + date;

    protected override string Words(int? year, int? month, int? day, bool governed) =>
        Joined($"{day}", month is int m ? Month(m) : null, $"{year}");

    protected override string Years(int start, int end, bool governed) => $"{start}–{end}";

    protected override string DaysOfMonth(EdtfPoint start, int lastDay) =>
        Joined($"{start.Day}–{lastDay} {Month(start.Month!.Value)}", $"{start.Year}");

    protected override string WithinYear(EdtfPoint start, EdtfPoint end, bool governed) =>
        Words(null, start.Month, start.Day, governed) + Dash + Point(end, governed);
}
