using CooperationPortal.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CooperationPortal.Tests.Core.Shared;

/// <summary>Dates of every supported shape, by construction rather than by the parser's own rules.</summary>
internal static class EdtfGenerators
{
    private static readonly Gen<string> Qualifier =
        Gen.Frequency((4, Gen.Constant("")), (1, Gen.Elements("?", "~", "%")));

    private static readonly Gen<DateOnly> Day =
        Gen.Choose(0, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<string> Single =
        from day in Day
        from format in Gen.Elements("yyyy", "yyyy-MM", "yyyy-MM-dd", "XXXX-MM", "XXXX-MM-dd")
        from qualifier in Qualifier
        select Format(day, format) + qualifier;

    private static readonly Gen<string> Closed =
        from first in Day
        from length in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(0, 2000))
        from formats in Gen.Elements(
            ("yyyy", "yyyy"), ("yyyy-MM", "yyyy-MM"), ("yyyy-MM-dd", "yyyy-MM-dd"), ("yyyy", "yyyy-MM-dd"),
            ("yyyy-MM-dd", "yyyy-MM"), ("XXXX-MM", "XXXX-MM"), ("XXXX-MM-dd", "XXXX-MM-dd"), ("XXXX-MM-dd", "XXXX-MM"))
        from start in Qualifier
        from end in Qualifier
        let last = first.AddDays(formats.Item1.StartsWith('X') ? Math.Min(length, 40) : length)
        select $"{Format(first, formats.Item1)}{start}/{Format(last, formats.Item2)}{end}";

    private static readonly Gen<string> HalfOpen =
        from single in Single
        from atStart in Gen.Elements(true, false)
        select atStart ? "../" + single : single + "/..";

    public static Arbitrary<string> Texts { get; } = Gen.OneOf(Single, Closed, HalfOpen).ToArbitrary();

    public static Arbitrary<EdtfDate> Dates { get; } =
        Gen.OneOf(Single, Closed, HalfOpen).Select(EdtfDate.Parse).ToArbitrary();

    public static Arbitrary<DateOnly> Days { get; } = Day.ToArbitrary();

    private static string Format(DateOnly day, string format) => format
        .Replace("yyyy", $"{day.Year:0000}", StringComparison.Ordinal)
        .Replace("MM", $"{day.Month:00}", StringComparison.Ordinal)
        .Replace("dd", $"{day.Day:00}", StringComparison.Ordinal);
}
