using System.Text;

namespace CooperationPortal.Core.Shared;

/// <summary>The three boxes of one end of a date, with the names by which the form knows them.</summary>
internal sealed record EdtfBoxes(
    string? Day, string? Month, string? Year, string DayBox, string MonthBox, string YearBox)
{
    public string? Day { get; } = Tidy(Day);

    public string? Month { get; init; } = Tidy(Month);

    public string? Year { get; init; } = Tidy(Year);

    public bool IsEmpty => FirstFilledOrNull is null;

    public string FirstFilled => FirstFilledOrNull ?? DayBox;

    private string? FirstFilledOrNull =>
        Day is not null ? DayBox : Month is not null ? MonthBox : Year is not null ? YearBox : null;

    /// <summary>Takes the month and the year from the other end where only smaller units are written here.</summary>
    public EdtfBoxes FilledFrom(EdtfBoxes other, bool yearNotStated)
    {
        var month = Month ?? (Day is null ? null : other.Month);
        var year = Year ?? (month is null || yearNotStated ? null : other.Year);
        return this with { Month = month, Year = year };
    }

    /// <summary>The text in EDTF, or the first mistake.</summary>
    public EdtfPartsError? Read(bool yearNotStated, string qualifier, out string edtf)
    {
        edtf = "";
        var error = ProblemOfBoxes(yearNotStated);
        if (error is not null)
        {
            return error;
        }

        var year = Year ?? EdtfPoint.UnknownYear;
        if (EdtfPoint.Parse(year, out _) is null && Year is not null)
        {
            return new EdtfPartsError(YearBox, EdtfPartsProblem.DoesNotExist);
        }

        var month = Month is null ? "" : "-" + Month.PadLeft(2, '0');
        if (EdtfPoint.Parse(year + month, out _) is null)
        {
            return new EdtfPartsError(MonthBox, EdtfPartsProblem.DoesNotExist);
        }

        edtf = year + month + (Day is null ? "" : "-" + Day.PadLeft(2, '0')) + qualifier;
        return EdtfPoint.Parse(edtf, out _) is null ? new EdtfPartsError(DayBox, EdtfPartsProblem.DoesNotExist) : null;
    }

    private EdtfPartsError? ProblemOfBoxes(bool yearNotStated) => (Day, Month, Year) switch
    {
        ({ } day, _, _) when !IsNumber(day, 1, 2) => new EdtfPartsError(DayBox, EdtfPartsProblem.NotANumber),
        (_, { } month, _) when !IsNumber(month, 1, 2) => new EdtfPartsError(MonthBox, EdtfPartsProblem.NotANumber),
        (_, _, { } year) when !IsNumber(year, 4, 4) => new EdtfPartsError(YearBox, EdtfPartsProblem.NotANumber),
        (_, _, not null) when yearNotStated => new EdtfPartsError(YearBox, EdtfPartsProblem.YearGivenButNotStated),
        (not null, null, _) => new EdtfPartsError(MonthBox, EdtfPartsProblem.Missing),
        (_, null, null) when yearNotStated => new EdtfPartsError(MonthBox, EdtfPartsProblem.Missing),
        (_, _, null) when !yearNotStated => new EdtfPartsError(YearBox, EdtfPartsProblem.Missing),
        _ => null,
    };

    private static bool IsNumber(string text, int shortest, int longest) =>
        text.Length >= shortest && text.Length <= longest && text.All(char.IsAsciiDigit);

    // Chinese and Japanese keyboards write full-width digits; FormKC makes plain ones of them.
    private static string? Tidy(string? text)
    {
        var tidy = text?.Normalize(NormalizationForm.FormKC).Trim();
        return string.IsNullOrEmpty(tidy) ? null : tidy;
    }
}
