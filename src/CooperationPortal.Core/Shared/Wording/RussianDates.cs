namespace CooperationPortal.Core.Shared.Wording;

/// <summary>Dates in Russian, with months and years in the genitive after a day or a preposition.</summary>
internal sealed class RussianDates() : DateLanguage("ru")
{
    public override string YearNotStated => "год не указан";

    public override string DateNotStated => "дата не указана";

    public override string Uncertain => "предположительно";

    public override string About(string date) => "около " + date;

    public override string Roughly(string phrase) => "примерно " + phrase;

    // «Со второго» is the one day before which «с» changes.
    public override string From(string date) => (date.StartsWith("2 ", StringComparison.Ordinal) ? "со " : "с ") + date;

    public override string UpTo(string date) => "до " + date;

    protected override string Words(int? year, int? month, int? day, bool governed) => (month, day) switch
    {
        (int m, int d) => Joined($"{d} {MonthGenitive(m)}", $"{year}"),
        (int m, _) => Joined(governed ? MonthGenitive(m) : Month(m), $"{year}"),
        _ => governed ? $"{year} года" : $"{year}",
    };

    protected override string Years(int start, int end, bool governed) => $"{start}–{end}" + (governed ? " годов" : "");

    protected override string DaysOfMonth(EdtfPoint start, int lastDay) =>
        Joined($"{start.Day}–{lastDay} {MonthGenitive(start.Month!.Value)}", $"{start.Year}");

    protected override string WithinYear(EdtfPoint start, EdtfPoint end, bool governed) =>
        Words(null, start.Month, start.Day, governed) + Dash + Point(end, governed);
}
