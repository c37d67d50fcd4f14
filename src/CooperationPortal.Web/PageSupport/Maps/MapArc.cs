using System.Globalization;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Web.PageSupport.Components;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>The line of a partnership: its state is in its pattern, the number of signed agreements in its width.</summary>
public sealed record MapArc(string Href, string Name, StateKind Kind, int Weight, string Path, string? PromisePath)
{
    // As on the globe the way between two places bends towards the pole.
    private const double Bend = 0.16;

    // Promises beside signatures run apart from them.
    private const double PromiseBend = 0.3;

    public static MapArc Of(string href, string name, PartnershipFigures figures, MapSteps steps, MapPoint from, MapPoint to)
    {
        var kind = figures.State.Kind();
        var isPromise = kind is StateKind.Planned or StateKind.Overdue;
        return new MapArc(
            href, name, kind, steps.Of(figures.Signed), Curve(from, to, Bend),
            figures.Planned > 0 && !isPromise ? Curve(from, to, PromiseBend) : null);
    }

    private static string Curve(MapPoint from, MapPoint to, double bend)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        // Across the line, to the side that is up; of an upright line, to the right.
        var side = dx < 0 || (Math.Abs(dx) < 1 && dy < 0) ? -bend : bend;
        var (x, y) = (((from.X + to.X) / 2) + (dy * side), ((from.Y + to.Y) / 2) - (dx * side));
        return string.Create(
            CultureInfo.InvariantCulture, $"M{from.X:0} {from.Y:0}Q{x:0} {y:0} {to.X:0} {to.Y:0}");
    }
}
