using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Regions;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>Draws partnerships as lines between their places. What has no place on the map is left to the list beside it.</summary>
public sealed class PartnershipDrawer(MapShapes shapes, PartnershipWords words, Text text)
{
    public MapDrawing Draw(IReadOnlyList<PartnershipRow> rows, MapSize size, IUrlHelper url) => Draw(rows, [], size, url);

    /// <summary>The same with places that no line need reach.</summary>
    public MapDrawing Draw(IReadOnlyList<PartnershipRow> rows, IReadOnlyList<PlaceView> others, MapSize size, IUrlHelper url)
    {
        var drawn = rows.Where(IsLocated).ToList();
        var places = drawn.SelectMany(r => new[] { r.A, r.B }).Concat(others.Where(p => p.Point is not null)).DistinctBy(p => p.Id).ToList();
        var steps = new MapSteps(drawn.Select(r => r.Figures.Signed));
        var frame = new MapFrame(size, places.Select(p => p.Point!.Value));
        return new MapDrawing(frame, TitleOf(drawn, places))
        {
            Tints = [.. places.Where(p => p.Level is not RegionLevel.Country).Select(p => shapes.Of(p.IsoCode)).OfType<string>()],
            Arcs = [.. drawn.Select(r => MapArc.Of(
                url.Partnership(r.A, r.B), words.NameOf(r), r.Figures, steps, At(r.A), At(r.B)))],
            Dots = [.. places.Select(p => new MapDot(At(p), HasOnlyPromises(p)))],
            Labels = new MapLabels(size, [.. places.Select(p => new MapName(p.Name.Text, p.Name.Lang, At(p)))]).Find(),
        };

        MapPoint At(PlaceView place) => frame.Place(place.Point!.Value);

        bool HasOnlyPromises(PlaceView place) =>
            drawn.Where(r => r.A.Id == place.Id || r.B.Id == place.Id).ToList() is { Count: > 0 } lines
            && lines.All(r => r.Figures.Signed == 0);
    }

    private string TitleOf(List<PartnershipRow> drawn, List<PlaceView> places) => drawn.Count > 0
        ? text["Map.OfPartnerships", drawn.Count, places.Count]
        : places.Count == 0 ? text["Map.Nothing"]
        : text["Map.Where", text.List(places.Select(p => p.Name.Text))];

    public static bool IsLocated(PartnershipRow row) => row.A.Point is not null && row.B.Point is not null;
}
