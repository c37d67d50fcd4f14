using CooperationPortal.Core.Regions;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>
/// Lambert's azimuthal equal-area projection about a point in the Altai, on which Eurasia lies in one piece: neither the
/// antimeridian nor the pole cuts it. The shapes in wwwroot/map are drawn with the same figures by Maps/draw-shapes.mjs.
/// </summary>
public static class MapProjection
{
    private const double CentreLatitude = 50;
    private const double CentreLongitude = 86;
    private const double Scale = 1000;

    /// <summary>Where the point lies on the sheet of the shapes; its middle is 0, 0 and south is down.</summary>
    public static MapPoint Project(GeoPoint point)
    {
        var east = double.DegreesToRadians(point.Longitude - CentreLongitude);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sin0, cos0) = Math.SinCos(double.DegreesToRadians(CentreLatitude));
        var near = 1 + (sin0 * sin) + (cos0 * cos * Math.Cos(east));
        // Only the antipode has no place on the sheet; it lies in the sea.
        var k = Scale * Math.Sqrt(2 / Math.Max(near, 1e-9));
        return new MapPoint(
            k * cos * Math.Sin(east),
            -k * ((cos0 * sin) - (sin0 * cos * Math.Cos(east))));
    }
}

/// <summary>A point of the sheet, or of a drawing.</summary>
public readonly record struct MapPoint(double X, double Y);
