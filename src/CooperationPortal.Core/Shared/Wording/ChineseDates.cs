namespace CooperationPortal.Core.Shared.Wording;

/// <summary>Dates in simplified Chinese, year first and without spaces.</summary>
internal sealed class ChineseDates() : DateLanguage("zh-Hans")
{
    public override string YearNotStated => "年份未注明";

    public override string DateNotStated => "日期未注明";

    public override string Uncertain => "推测";

    public override string Separator => "，";

    public override string Dash => "至";

    public override string Roughly(string phrase) => "约" + phrase;

    public override string From(string date) => date + "起";

    public override string UpTo(string date) => "截至" + date;

    public override string InBrackets(string words) => $"（{words}）";

    protected override string Words(int? year, int? month, int? day, bool governed) =>
        Unit(year, "年") + Unit(month, "月") + Unit(day, "日");

    protected override string Years(int start, int end, bool governed) => $"{start}年至{end}年";

    protected override string DaysOfMonth(EdtfPoint start, int lastDay) =>
        Point(start, governed: false) + Dash + Unit(lastDay, "日");

    protected override string WithinYear(EdtfPoint start, EdtfPoint end, bool governed) =>
        Point(start, governed) + Dash + Words(null, end.Month, end.Day, governed);

    private static string Unit(int? number, string unit) => number is null ? "" : $"{number}{unit}";
}
