using System.Globalization;
using CooperationPortal.Core.Regions;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>The part of the sheet that a drawing shows: so much that all its places are within it.</summary>
public sealed class MapFrame
{
    // Shown where there is nothing to be shown: from Lisbon to Chukotka and Java.
    private static readonly MapPoint[] Eurasia =
        [.. new GeoPoint[] { new(38.7, -9), new(66, 180), new(-7, 110), new(20, 45) }.Select(MapProjection.Project)];

    private readonly double scale;
    private readonly double left;
    private readonly double top;

    public MapFrame(MapSize size, IEnumerable<GeoPoint> places)
    {
        Size = size;
        var points = places.Select(MapProjection.Project).ToList();
        points = points.Count == 0 ? [.. Eurasia] : points;
        var (minX, maxX) = (points.Min(p => p.X), points.Max(p => p.X));
        var (minY, maxY) = (points.Min(p => p.Y), points.Max(p => p.Y));
        scale = Math.Min(
            size.Closest,
            Math.Min(
                (size.Width - (2 * size.Aside)) / Math.Max(maxX - minX, 1),
                (size.Height - (2 * size.Above)) / Math.Max(maxY - minY, 1)));
        left = (size.Width / 2.0) - (scale * (minX + maxX) / 2);
        top = (size.Height / 2.0) - (scale * (minY + maxY) / 2);
    }

    public MapSize Size { get; }

    /// <summary>Brings the shapes of the sheet into the frame.</summary>
    public string Transform =>
        string.Create(CultureInfo.InvariantCulture, $"translate({left:0.#} {top:0.#}) scale({scale:0.####})");

    public MapPoint Place(GeoPoint place)
    {
        var point = MapProjection.Project(place);
        return new MapPoint(left + (scale * point.X), top + (scale * point.Y));
    }
}

/// <summary>The size of a drawing in its own units, and the margin that it leaves for names around the places.</summary>
public sealed record MapSize(int Width, int Height, int Aside, int Above)
{
    /// <summary>How much larger words are where the screen is narrow.</summary>
    public double NarrowScale { get; init; } = 2.4;

    /// <summary>The greatest scale; drawn closer, simplified borders look like what they are.</summary>
    public double Closest { get; init; } = 2;

    public static MapSize Whole { get; } = new(1120, 640, 96, 48);

    public static MapSize Small { get; } = new(1120, 480, 96, 40) { Closest = 1.1 };

    public static MapSize Pair { get; } = new(640, 400, 120, 64) { NarrowScale = 1.7 };
}
