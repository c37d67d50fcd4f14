using CooperationPortal.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class EdtfDateProperties
{
    [Fact]
    public void Text_OfAnyDate_ParsesToAnEqualDate() => Prop.ForAll(EdtfGenerators.Dates, date =>
    {
        var again = EdtfDate.Parse(date.Text);
        return again == date && again.GetHashCode() == date.GetHashCode() && again.Text == date.Text
            && again.CompareTo(date) == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_AnySupportedText_KeepsItOrMakesOneDateOfEqualEnds() => Prop.ForAll(EdtfGenerators.Texts, text =>
    {
        var ends = text.Split('/');
        return EdtfDate.Parse(text).Text == (ends.Length == 2 && ends[0] == ends[1] ? ends[0] : text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_OfAnyDate_FitsItsColumn() => Prop.ForAll(
        EdtfGenerators.Dates, date => date.Text.Length <= EdtfDate.MaxLength).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_OfAnyDate_AreInOrderAndOnlyForKnownYears() => Prop.ForAll(EdtfGenerators.Dates, date =>
        !(date.Earliest > date.Latest)
        && (date.YearKnown || (date.Earliest is null && date.Latest is null))
        && (!date.YearKnown || date.Earliest is not null || date.Start is null)
        && (!date.YearKnown || date.Latest is not null || date.End is null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_OfDayMonthAndYear_HoldExactlyTheDaysThatAreWrittenSo() => Prop.ForAll(
        EdtfGenerators.Days,
        Gen.Elements("yyyy", "yyyy-MM", "yyyy-MM-dd").ToArbitrary(),
        (day, format) =>
        {
            var text = day.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
            var date = EdtfDate.Parse(text);

            var sameText = Enumerable.Range(Math.Max(day.DayNumber - 400, 0), 800)
                .Select(DateOnly.FromDayNumber)
                .Where(d => d.ToString(format, System.Globalization.CultureInfo.InvariantCulture) == text)
                .ToList();
            return date.Earliest == sameText[0] && date.Latest == sameText[^1];
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndAgreesWithParse() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(), text =>
        {
            var readable = EdtfDate.TryParse(text, out var date);
            return readable == date is not null && (date is null || EdtfDate.Parse(text!) == date);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void CompareTo_AnyThreeDates_IsAnOrder() => Prop.ForAll(
        EdtfGenerators.Dates, EdtfGenerators.Dates, EdtfGenerators.Dates, (a, b, c) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
            && (a.CompareTo(b) == 0) == (a == b)
            && (a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_OfAnyDate_GiveTheSameDateBack() => Prop.ForAll(EdtfGenerators.Dates, date =>
        EdtfDateParts.From(date).TryToEdtf(out var edtf, out _) && edtf == date.Text).QuickCheckThrowOnFailure();
}
