namespace CooperationPortal.Core.Shared.Wording;

/// <summary>Dates in Uzbek (Latin), year first; what Russian says by prepositions are endings here.</summary>
internal sealed class UzbekDates() : DateLanguage("uz-Latn")
{
    public override string YearNotStated => "yili koʻrsatilmagan";

    public override string DateNotStated => "sanasi koʻrsatilmagan";

    public override string Uncertain => "ehtimol";

    public override string Roughly(string phrase) => "taxminan " + phrase;

    public override string From(string date) => date + "dan";

    public override string UpTo(string date) => date + "gacha";

    protected override string Words(int? year, int? month, int? day, bool governed) => (month, day) switch
    {
        (int m, int d) => Joined(Year(year), $"{d}-{SmallMonth(m)}"),
        (int m, _) => Joined(Year(year), SmallMonth(m)),
        _ => Year(year),
    };

    protected override string Years(int start, int end, bool governed) => $"{start}–{end}-yillar";

    protected override string DaysOfMonth(EdtfPoint start, int lastDay) =>
        Joined(Year(start.Year), $"{start.Day}–{lastDay}-{SmallMonth(start.Month!.Value)}");

    protected override string WithinYear(EdtfPoint start, EdtfPoint end, bool governed) =>
        Point(start, governed) + Dash + Words(null, end.Month, end.Day, governed);

    // ICU gives them capitals, for the heading of a calendar.
    private string SmallMonth(int month) => Month(month).ToLowerInvariant();

    private static string Year(int? year) => year is null ? "" : $"{year}-yil";
}
