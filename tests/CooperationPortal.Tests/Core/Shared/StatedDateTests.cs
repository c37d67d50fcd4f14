using System.Text.Json;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class StatedDateTests
{
    private static readonly StatedDate Day =
        StatedDate.Of("2013-11-03", DateNature.Actual, FactBasis.Inferred, "По дате отчёта", "3 ноября");

    [Fact]
    public void Of_Date_ComputesItsDays()
    {
        var date = StatedDate.Of("2014-05-20/2014-05-23", DateNature.Planned, FactBasis.Stated);

        date.IsStated.ShouldBeTrue();
        date.YearKnown.ShouldBeTrue();
        date.Earliest.ShouldBe(new DateOnly(2014, 5, 20));
        date.Latest.ShouldBe(new DateOnly(2014, 5, 23));
        date.Value.ShouldBe(EdtfDate.Parse("2014-05-20/2014-05-23"));
    }

    [Fact]
    public void With_AnotherDate_ComputesTheDaysAnew()
    {
        var changed = Day with { Edtf = "XXXX-11-14" };

        changed.Earliest.ShouldBeNull();
        changed.Latest.ShouldBeNull();
        changed.YearKnown.ShouldBeFalse();
        changed.Wording.ShouldBe("3 ноября");
    }

    [Fact]
    public void With_NoDate_IsNotStated()
    {
        var changed = Day with { Edtf = null };

        changed.IsStated.ShouldBeFalse();
        changed.Value.ShouldBeNull();
        changed.Earliest.ShouldBeNull();
    }

    [Fact]
    public void Of_UnsupportedText_IsRefused() =>
        Should.Throw<FormatException>(() => StatedDate.Of("3 ноября", DateNature.Actual, FactBasis.Stated));

    [Fact]
    public void Equality_SameValues_Holds() => (Day with { }).ShouldBe(Day);

    [Fact]
    public void Json_OfDate_ReadsBackEqual() =>
        JsonSerializer.Deserialize<StatedDate>(JsonSerializer.Serialize(Day)).ShouldBe(Day);

    [Theory]
    [InlineData("2025-11-25", true)]
    [InlineData("2025-11-25/2025-11-27", true)]
    [InlineData("2025-11-25~", false)]
    [InlineData("2025-11-25?", false)]
    [InlineData("2025-11", false)]
    [InlineData("XXXX-11-25", false)]
    public void WholeDays_OnlyOfADateThatIsKnownToTheDay(string edtf, bool known) =>
        (StatedDate.Of(edtf, DateNature.Actual, FactBasis.Stated).WholeDays is not null).ShouldBe(known);
}
