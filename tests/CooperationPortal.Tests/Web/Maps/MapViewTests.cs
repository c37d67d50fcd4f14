using CooperationPortal.Web.PageSupport.Maps;

namespace CooperationPortal.Tests.Web.Maps;

public sealed class MapViewTests
{
    private static readonly MapSize Size = MapSize.Whole;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("near")]
    [InlineData("2.1")]
    [InlineData("2.1.x")]
    [InlineData("-1.5.5")]
    [InlineData("99999999999.1.1")]
    [InlineData("0.700.20")]
    public void Read_WhatTellsNothing_IsTheWholeMap(string? told)
    {
        var view = MapView.Read(told, Size);

        view.IsWhole.ShouldBeTrue();
        view.Box.ShouldBe($"0 0 {Size.Width} {Size.Height}");
    }

    [Fact]
    public void View_IsToldAndReadAlike()
    {
        var view = MapView.Whole(Size).Nearer.Nearer.Moved(1, -1);

        var read = MapView.Read($"{view}", Size);

        $"{read}".ShouldBe($"{view}");
        read.Step.ShouldBe(2);
        read.IsNear.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1.0.0", "0 0 700 400")]
    [InlineData("1.9999.9999", "420 240 700 400")]
    [InlineData("1.560.320", "210 120 700 400")]
    public void Box_StaysWithinTheMap(string told, string box) => MapView.Read(told, Size).Box.ShouldBe(box);

    [Fact]
    public void Nearer_OfTheNearest_IsTheSame()
    {
        var nearest = MapView.Read("77.560.320", Size);

        nearest.IsNearest.ShouldBeTrue();
        nearest.Nearer.Box.ShouldBe(nearest.Box);
        MapView.Whole(Size).Farther.IsWhole.ShouldBeTrue();
    }
}
