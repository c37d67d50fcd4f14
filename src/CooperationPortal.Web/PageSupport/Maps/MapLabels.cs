using System.Globalization;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>A word on the map.</summary>
/// <param name="When">Empty: on wide screens; <c>narrow</c>: on narrow ones; <c>later</c>: when the map is drawn near.</param>
public sealed record MapLabel(string Text, string Lang, string When, string Anchor, double X, double Y);

/// <summary>A place that wants its name on the map.</summary>
public sealed record MapName(string Text, string Lang, MapPoint At);

/// <summary>Finds room for the names of places, the first ones first; a name without room is left out.</summary>
public sealed class MapLabels(MapSize size, IReadOnlyList<MapName> names)
{
    private const double Letter = 8.8;
    private const double HanLetter = 15;
    private const double Line = 16;
    private const int MostOnNarrow = 6;
    private const double NearScale = 0.4;

    public IReadOnlyList<MapLabel> Find()
    {
        var wide = Place(names, "", 1, names.Count, []);
        var named = wide.Select(w => w.Name).ToHashSet();
        var later = Place(
            [.. names.Where(n => !named.Contains(n))], "later", NearScale, names.Count, [.. wide.Select(w => w.Box.Shrunk(NearScale))]);
        var narrow = Place(names, "narrow", size.NarrowScale, MostOnNarrow, []);
        return [.. wide.Concat(later).Concat(narrow).Select(w => w.Label)];
    }

    private List<Placed> Place(
        IReadOnlyList<MapName> wanted, string when, double scale, int most, IReadOnlyList<Box> taken)
    {
        var dots = names.Select(n => Box.About(n.At, 5 * scale)).ToList();
        var placed = new List<Placed>();
        foreach (var name in wanted)
        {
            var free = Choices(name, scale).FirstOrDefault(c => c.Box.IsWithin(size)
                && !placed.Exists(p => p.Box.Meets(c.Box)) && !taken.Any(b => b.Meets(c.Box))
                && !dots.Exists(d => d.Meets(c.Box)));
            if (free.Anchor is not null && placed.Count < most)
            {
                placed.Add(new Placed(
                    name, free.Box, new MapLabel(name.Text, name.Lang, when, free.Anchor, free.X, free.Y)));
            }
        }

        return placed;
    }

    private static IEnumerable<(string? Anchor, double X, double Y, Box Box)> Choices(MapName name, double scale)
    {
        var width = scale * name.Text.Sum(c =>
            char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter ? HanLetter : Letter);
        var (x, y) = (name.At.X, name.At.Y);
        var (gap, line) = (9 * scale, Line * scale);
        yield return ("start", x + gap, y + (line * 0.3), Box.At(x + gap, y - (line / 2), width, line));
        yield return ("end", x - gap, y + (line * 0.3), Box.At(x - gap - width, y - (line / 2), width, line));
        yield return ("middle", x, y - gap, Box.At(x - (width / 2), y - gap - (line * 0.8), width, line));
        yield return ("middle", x, y + gap + (line * 0.7), Box.At(x - (width / 2), y + gap, width, line));
    }

    private sealed record Placed(MapName Name, Box Box, MapLabel Label);

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box At(double left, double top, double width, double height) =>
            new(left, top, left + width, top + height);

        public static Box About(MapPoint point, double radius) =>
            new(point.X - radius, point.Y - radius, point.X + radius, point.Y + radius);

        /// <summary>What stays of it when words keep their size while the map grows.</summary>
        public Box Shrunk(double scale) => At(Left, Top, (Right - Left) * scale, (Bottom - Top) * scale);

        public bool Meets(Box other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool IsWithin(MapSize size) => Left >= 2 && Top >= 2 && Right <= size.Width - 2 && Bottom <= size.Height - 2;
    }
}
