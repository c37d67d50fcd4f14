using CooperationPortal.Core.Regions;
using CooperationPortal.Web.PageSupport.Maps;

namespace CooperationPortal.Tests.Web.Maps;

/// <summary>Points lie where d3-geo, which drew the shapes, puts them.</summary>
public sealed class MapProjectionTests
{
    // geoAzimuthalEqualArea().rotate([-86, -50]).scale(1000).translate([0, 0]) of d3-geo 3.1.1.
    [Theory]
    [InlineData(53.2, 50.15, -357.550, -145.490)]
    [InlineData(48.48, 135.08, 520.428, -154.460)]
    [InlineData(66.2, -169.5, 431.980, -735.859)]
    [InlineData(51.5, -0.1, -688.653, -521.824)]
    [InlineData(7.5, 134.5, 851.126, 480.673)]
    [InlineData(40.7, -74, -359.303, -1337.045)]
    public void Project_Place_LiesWhereTheShapesAreDrawn(double latitude, double longitude, double x, double y)
    {
        var point = MapProjection.Project(new GeoPoint(latitude, longitude));

        point.X.ShouldBe(x, 0.001);
        point.Y.ShouldBe(y, 0.001);
    }

    [Fact]
    public void Project_BothSidesOfTheAntimeridian_AreNeighbours()
    {
        var west = MapProjection.Project(new GeoPoint(67, 179.9));
        var east = MapProjection.Project(new GeoPoint(67, -179.9));

        Math.Abs(west.X - east.X).ShouldBeLessThan(3);
        Math.Abs(west.Y - east.Y).ShouldBeLessThan(3);
    }

    [Fact]
    public void Project_TheAntipode_IsStillANumber() =>
        double.IsFinite(MapProjection.Project(new GeoPoint(-50, -94)).Y).ShouldBeTrue();
}
