using CooperationPortal.Core.Regions;
using CooperationPortal.Web.PageSupport.Maps;

namespace CooperationPortal.Tests.Web.Maps;

/// <summary>The frame holds its places with their margin, and steps and names follow simple rules.</summary>
public sealed class MapFrameTests
{
    private static readonly GeoPoint Samara = new(53.2, 50.15);
    private static readonly GeoPoint Namangan = new(41, 71.67);
    private static readonly GeoPoint Palau = new(7.5, 134.5);

    [Fact]
    public void Place_EveryPlace_IsWithinTheMargin()
    {
        var size = MapSize.Whole;
        var frame = new MapFrame(size, [Samara, Namangan, Palau]);

        foreach (var point in new[] { Samara, Namangan, Palau }.Select(frame.Place))
        {
            point.X.ShouldBeInRange(size.Aside - 1, size.Width - size.Aside + 1);
            point.Y.ShouldBeInRange(size.Above - 1, size.Height - size.Above + 1);
        }
    }

    [Fact]
    public void Place_OnePlaceAlone_IsInTheMiddle()
    {
        var point = new MapFrame(MapSize.Pair, [Samara]).Place(Samara);

        point.X.ShouldBe(MapSize.Pair.Width / 2.0, 0.1);
        point.Y.ShouldBe(MapSize.Pair.Height / 2.0, 0.1);
    }

    [Fact]
    public void Transform_NoPlaces_ShowsEurasia() =>
        new MapFrame(MapSize.Whole, []).Transform.ShouldNotContain("NaN");

    [Theory]
    [InlineData(new int[0], 5, 0)]
    [InlineData(new[] { 1 }, 1, 1)]
    [InlineData(new[] { 1, 2, 3, 4 }, 0, 0)]
    [InlineData(new[] { 1, 2, 3, 4 }, 4, 4)]
    [InlineData(new[] { 1, 10_000 }, 10, 1)]
    [InlineData(new[] { 1, 10_000 }, 11, 2)]
    [InlineData(new[] { 1, 10_000 }, 10_000, 4)]
    public void Of_Number_IsItsStep(int[] numbers, int number, int step) =>
        new MapSteps(numbers).Of(number).ShouldBe(step);

    [Fact]
    public void Find_NamesOfOnePlace_DoNotLieUponEachOther()
    {
        var at = new MapPoint(500, 300);
        var names = Enumerable.Range(1, 12).Select(i => new MapName($"Самарская область {i}", "ru", at)).ToList();

        var wide = new MapLabels(MapSize.Whole, names).Find().Where(l => l.When.Length == 0).ToList();

        wide.Count.ShouldBeInRange(1, 4);
        wide.Select(l => (l.X, l.Y)).Distinct().Count().ShouldBe(wide.Count);
    }
}
