using System.Globalization;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>
/// How near a map is drawn, and about which of its points, as the address of its page tells it: <c>2.560.320</c>. The script of
/// the map does the same without the server, by the same steps.
/// </summary>
public sealed record MapView
{
    public const string Parameter = "zoom";

    private const int Nearest = 5;
    private const double Factor = 1.6;

    // The same share of what is seen that the script moves by.
    private const double Share = 0.3;

    private readonly MapSize size;

    private MapView(MapSize size, int step, double x, double y)
    {
        this.size = size;
        Step = Math.Clamp(step, 0, Nearest);
        Zoom = Math.Pow(Factor, Step);
        (Width, Height) = (size.Width / Zoom, size.Height / Zoom);
        X = Math.Clamp(x, Width / 2, size.Width - (Width / 2));
        Y = Math.Clamp(y, Height / 2, size.Height - (Height / 2));
    }

    public static MapView Whole(MapSize size) => new(size, 0, 0, 0);

    /// <summary>The whole map where the address tells nothing, or nothing that can be read.</summary>
    public static MapView Read(string? told, MapSize size) =>
        Parts(told) is { } parts ? new MapView(size, parts.Step, parts.X, parts.Y) : Whole(size);

    public static bool CanRead(string told) => Parts(told) is not null;

    public int Step { get; }

    public double Zoom { get; }

    public bool IsWhole => Step == 0;

    public bool IsNearest => Step == Nearest;

    /// <summary>Near enough for the names that had no room before.</summary>
    public bool IsNear => Zoom >= 2;

    public MapView Nearer => new(size, Step + 1, X, Y);

    public MapView Farther => new(size, Step - 1, X, Y);

    /// <summary>Moved by so many shares of what is seen.</summary>
    public MapView Moved(int across, int down) => new(size, Step, X + (across * Share * Width), Y + (down * Share * Height));

    /// <summary>As an SVG has it.</summary>
    public string Box => string.Create(
        CultureInfo.InvariantCulture, $"{X - (Width / 2):0.#} {Y - (Height / 2):0.#} {Width:0.#} {Height:0.#}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Step}.{X:0}.{Y:0}");

    private double Width { get; }

    private double Height { get; }

    private double X { get; }

    private double Y { get; }

    private static (int Step, int X, int Y)? Parts(string? told) =>
        told?.Split('.') is [var step, var x, var y] && Number(step) is { } s && Number(x) is { } across && Number(y) is { } down
            ? (s, across, down)
            : null;

    private static int? Number(string told) =>
        int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
