namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>The outlines of countries and regions on the sheet, by ISO code (Maps/shapes.csv).</summary>
public sealed class MapShapes
{
    /// <summary>The static file with land, borders and grid, which all maps share.</summary>
    public const string World = "map/world.svg";

    private readonly Lazy<IReadOnlyDictionary<string, string>> paths = new(Read);

    /// <summary>The outline as SVG writes it; null where none was drawn, as of the smallest islands.</summary>
    public string? Of(string? isoCode) => isoCode is null ? null : paths.Value.GetValueOrDefault(isoCode);

    private static IReadOnlyDictionary<string, string> Read()
    {
        using var file = typeof(MapShapes).Assembly.GetManifestResourceStream("shapes.csv")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(row => row.Split(',')).ToDictionary(row => row[0], row => row[1]);
    }
}
