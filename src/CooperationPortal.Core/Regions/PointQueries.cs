using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Regions;

/// <summary>
/// Tells points that cannot be where they are said to be, such as those whose latitude and longitude changed places. No
/// borders are kept: a region reaches as far as the places known within it, and some way on.
/// </summary>
public sealed class PointQueries(PortalDbContext db, RegionQueries regions)
{
    /// <summary>A hospital may stand outside of its city. Of the 2,700 of ROR none is farther than 17 km.</summary>
    private const double MostFromCity = 100;

    // Degrees. 99.7 % of the institutions of ROR lie within a degree of their country's places, 99 % within two of their region's.
    private const double BeyondCountry = 1;
    private const double BeyondRegion = 2;

    /// <summary>The share by which a wide country may reach beyond: the towns of Chukotka are too small to be known.</summary>
    private const double BeyondWide = 0.1;
    private const double Radius = 6371;

    /// <summary>Null while the point lies where the place is, or one of the two is not known.</summary>
    public async Task<FarPoint?> FarFromAsync(
        Guid? placeId, double? latitude, double? longitude, string lang, CancellationToken cancellationToken)
    {
        return await JudgeAsync(placeId, latitude, longitude, cancellationToken) is var (place, away)
            ? await DescribeAsync(place, away, latitude!.Value, longitude!.Value, lang, cancellationToken)
            : null;
    }

    /// <summary>Whether the point cannot be where the place is; false where one of the two is not known.</summary>
    public async Task<bool> IsFarAsync(Guid placeId, double? latitude, double? longitude, CancellationToken cancellationToken) =>
        await JudgeAsync(placeId, latitude, longitude, cancellationToken) is not null;

    /// <summary>The place from which the point is far, and how many kilometres where that is known; null where it is not far.</summary>
    private async Task<(Region Place, int? Away)?> JudgeAsync(
        Guid? placeId, double? latitude, double? longitude, CancellationToken cancellationToken)
    {
        if (latitude is not { } north || longitude is not { } east
            || await db.Regions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == placeId, cancellationToken) is not { } place)
        {
            return null;
        }

        int? away = place is { Level: RegionLevel.City, Latitude: { } cityNorth, Longitude: { } cityEast }
            ? (int)Math.Round(Kilometres(north, east, cityNorth, cityEast))
            : null;
        var isFar = away is { } kilometres
            ? kilometres > MostFromCity
            : await IsOutsideAsync(place, north, east, cancellationToken);
        return isFar ? (place, away) : null;
    }

    private async Task<bool> IsOutsideAsync(Region place, double north, double east, CancellationToken cancellationToken)
    {
        var box = await db.Regions
            .Where(r => (r.Id == place.Id || r.AncestorIds.Contains(place.Id)) && r.Latitude != null && r.Longitude != null)
            .GroupBy(_ => 1)
            .Select(g => new
            {
                South = g.Min(r => r.Latitude!.Value),
                North = g.Max(r => r.Latitude!.Value),
                West = g.Min(r => r.Longitude!.Value),
                East = g.Max(r => r.Longitude!.Value),
            })
            .SingleOrDefaultAsync(cancellationToken);
        var beyond = place.Level is RegionLevel.Country ? BeyondCountry : BeyondRegion;
        return box is not null && (IsBeyond(north, box.South, box.North, beyond) || IsBeyond(east, box.West, box.East, beyond));
    }

    private static bool IsBeyond(double degrees, double least, double most, double beyond)
    {
        var margin = Math.Max(beyond, (most - least) * BeyondWide);
        return degrees < least - margin || degrees > most + margin;
    }

    private async Task<FarPoint> DescribeAsync(
        Region place, int? away, double north, double east, string lang, CancellationToken cancellationToken)
    {
        var cities = await db.Regions.AsNoTracking()
            .Where(r => r.Level == RegionLevel.City && r.Latitude != null && r.Longitude != null)
            .Select(r => new { r.Id, North = r.Latitude!.Value, East = r.Longitude!.Value })
            .ToListAsync(cancellationToken);
        var near = cities.MinBy(c => Kilometres(north, east, c.North, c.East))?.Id;
        Guid[] named = near is { } id ? [place.Id, id] : [place.Id];
        var names = await regions.PlacesAsync(named, lang, cancellationToken);
        return new FarPoint(names[place.Id].Name, away, near is { } city ? names[city].Name : null);
    }

    private static double Kilometres(double north, double east, double otherNorth, double otherEast)
    {
        var (a, b) = (double.DegreesToRadians(north), double.DegreesToRadians(otherNorth));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2)
            + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(otherEast - east) / 2), 2));
        return 2 * Radius * Math.Asin(Math.Sqrt(half));
    }
}
