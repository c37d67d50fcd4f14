namespace CooperationPortal.Core.Regions;

/// <summary>A place on the globe, in degrees north and east.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Null where one of the two is not known.</summary>
    public static GeoPoint? Of(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
}
