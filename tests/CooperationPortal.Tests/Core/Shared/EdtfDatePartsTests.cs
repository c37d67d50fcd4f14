using CooperationPortal.Core.Shared;
using Problem = CooperationPortal.Core.Shared.EdtfPartsProblem;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class EdtfDatePartsTests
{
    private static readonly EdtfDateParts Empty = new();
    private static readonly EdtfDateParts NoYear = new() { YearNotStated = true };

    public static TheoryData<EdtfDateParts, string?> Filled { get; } = new()
    {
        { Empty, null },
        { Empty with { StartDay = " ", YearNotStated = true, Approximate = true }, null },
        { Empty with { StartYear = "2014" }, "2014" },
        { Empty with { StartMonth = "5", StartYear = "2014" }, "2014-05" },
        { Empty with { StartDay = " 3 ", StartMonth = "05", StartYear = "２０１４" }, "2014-05-03" },
        { NoYear with { StartDay = "14", StartMonth = "11" }, "XXXX-11-14" },
        { NoYear with { StartDay = "29", StartMonth = "2" }, "XXXX-02-29" },
        { Empty with { StartMonth = "9", StartYear = "2025", Approximate = true }, "2025-09~" },
        { Empty with { StartYear = "2019", Approximate = true, Uncertain = true }, "2019%" },
        { Empty with { EndDay = "3", EndMonth = "11", EndYear = "2013", OpenStart = true }, "../2013-11-03" },
        { Empty with { StartYear = "2014", OpenEnd = true }, "2014/.." },
        { NoYear with { StartDay = "14", StartMonth = "11", EndDay = "16" }, "XXXX-11-14/XXXX-11-16" },
        { Empty with { StartDay = "20", EndDay = "23", EndMonth = "5", EndYear = "2014" }, "2014-05-20/2014-05-23" },
        { Empty with { StartMonth = "5", StartYear = "2013", EndMonth = "6", EndYear = "2014" }, "2013-05/2014-06" },
        { Empty with { StartYear = "2013", EndYear = "2014", Uncertain = true, EndUncertain = false }, "2013?/2014" },
        { Empty with { StartYear = "2013", EndYear = "2014", Approximate = true }, "2013~/2014~" },
        { Empty with { StartYear = "2013", EndYear = "2013" }, "2013" },
    };

    public static TheoryData<EdtfDateParts, string, Problem> Faulty { get; } = new()
    {
        { Empty with { StartDay = "3" }, "StartMonth", Problem.Missing },
        { Empty with { StartDay = "3", StartMonth = "11" }, "StartYear", Problem.Missing },
        { Empty with { StartDay = "3", StartYear = "2014" }, "StartMonth", Problem.Missing },
        { NoYear with { StartDay = "3" }, "StartMonth", Problem.Missing },
        { Empty with { EndYear = "2014" }, "StartYear", Problem.Missing },
        { Empty with { OpenStart = true }, "EndYear", Problem.Missing },
        { NoYear with { OpenEnd = true }, "StartMonth", Problem.Missing },
        { Empty with { StartYear = "14" }, "StartYear", Problem.NotANumber },
        { Empty with { StartMonth = "май", StartYear = "2014" }, "StartMonth", Problem.NotANumber },
        { Empty with { StartDay = "3.", StartMonth = "5", StartYear = "2014" }, "StartDay", Problem.NotANumber },
        { Empty with { StartYear = "0000" }, "StartYear", Problem.DoesNotExist },
        { Empty with { StartMonth = "13", StartYear = "2014" }, "StartMonth", Problem.DoesNotExist },
        { Empty with { StartDay = "29", StartMonth = "2", StartYear = "2014" }, "StartDay", Problem.DoesNotExist },
        { Empty with { StartYear = "2014", EndMonth = "0" }, "EndMonth", Problem.DoesNotExist },
        { NoYear with { StartYear = "2014" }, "StartYear", Problem.YearGivenButNotStated },
        { NoYear with { StartDay = "16", StartMonth = "11", EndDay = "14" }, "EndDay", Problem.EndBeforeStart },
        { Empty with { StartYear = "2014", EndYear = "2013" }, "EndYear", Problem.EndBeforeStart },
        { Empty with { StartYear = "2014", OpenStart = true }, "StartYear", Problem.OpenButFilled },
        { Empty with { StartYear = "2014", EndMonth = "2", OpenEnd = true }, "EndMonth", Problem.OpenButFilled },
        { Empty with { OpenStart = true, OpenEnd = true }, "OpenEnd", Problem.BothEndsOpen },
    };

    [Theory]
    [MemberData(nameof(Filled))]
    public void TryToEdtf_FilledBoxes_GivesTheDate(EdtfDateParts parts, string? expected)
    {
        parts.TryToEdtf(out var edtf, out var error).ShouldBeTrue(error?.ToString());

        edtf.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void TryToEdtf_Mistake_NamesTheBox(EdtfDateParts parts, string box, Problem problem)
    {
        parts.TryToEdtf(out var edtf, out var error).ShouldBeFalse();

        error.ShouldBe(new EdtfPartsError(box, problem));
        edtf.ShouldBeNull();
    }

    [Fact]
    public void From_DayWithoutYear_LeavesTheYearEmptyAndSaysSo()
    {
        var parts = EdtfDateParts.From(EdtfDate.Parse("XXXX-11-14/XXXX-11-16"));

        parts.ShouldBe(new EdtfDateParts
        {
            StartDay = "14",
            StartMonth = "11",
            EndDay = "16",
            EndMonth = "11",
            YearNotStated = true,
        });
    }
}
