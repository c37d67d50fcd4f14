using CooperationPortal.Core.Maps;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>Tints countries or regions by the number of agreements that were signed. Each bears its number too.</summary>
public sealed class AreaDrawer(MapShapes shapes, Text text)
{
    public MapDrawing Draw(IReadOnlyList<MapArea> areas, MapSize size, IUrlHelper url)
    {
        var drawn = areas.Where(IsLocated).ToList();
        var steps = new MapSteps(drawn.Select(a => a.Signed));
        var frame = new MapFrame(size, drawn.Select(a => a.Place.Point!.Value));
        return new MapDrawing(frame, text["Map.OfAreas", drawn.Count])
        {
            Areas =
            [
                .. drawn.Select(a => new MapShape(
                    url.Place(a.Place),
                    a.Place.Name.Text + text.Colon + Figures(a),
                    steps.Of(a.Signed),
                    shapes.Of(a.Place.IsoCode),
                    frame.Place(a.Place.Point!.Value),
                    text.Number(a.Signed))),
            ],
            Steps = steps.All,
        };
    }

    public static bool IsLocated(MapArea area) => area.Place.Point is not null;

    private string Figures(MapArea area) => text.List(new[]
    {
        area.Signed > 0 || area.Planned == 0 ? text.Plural("Partnerships.SignedCount", area.Signed) : null,
        area.Planned > 0 ? text.Plural("Partnerships.PromisedCount", area.Planned) : null,
    }.OfType<string>());
}
