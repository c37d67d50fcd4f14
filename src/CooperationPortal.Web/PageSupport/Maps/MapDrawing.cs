using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Lists;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>All that a map consists of, in the order in which it is drawn: the model of Pages/Shared/Maps/_Map.</summary>
public sealed record MapDrawing(MapFrame Frame, string Title)
{
    /// <summary>Outlines of areas without a link, tinted because they take part.</summary>
    public IReadOnlyList<string> Tints { get; init; } = [];

    public IReadOnlyList<MapShape> Areas { get; init; } = [];

    /// <summary>What the tints of the areas mean.</summary>
    public IReadOnlyList<MapStep> Steps { get; init; } = [];

    public IReadOnlyList<MapArc> Arcs { get; init; } = [];

    public IReadOnlyList<MapDot> Dots { get; init; } = [];

    public IReadOnlyList<MapLabel> Labels { get; init; } = [];

    /// <summary>A drawing of one partnership on its own page leads nowhere.</summary>
    public bool HasLinks { get; init; } = true;

    /// <summary>The address of its page, where it can be drawn nearer there.</summary>
    public ListAddress? Tools { get; init; }

    /// <summary>What of it is shown, and how near.</summary>
    public MapView View { get; init; } = MapView.Whole(Frame.Size);

    /// <summary>The states whose lines are there, for the legend.</summary>
    public IReadOnlyList<StateKind> Kinds =>
        [.. Arcs.Select(a => a.Kind).Concat(Arcs.Where(a => a.PromisePath is not null).Select(_ => StateKind.Planned))
            .Distinct().Order()];
}

/// <summary>A country or a region as a link; where its outline is not known, a dot stands for it.</summary>
public sealed record MapShape(string Href, string Name, int Step, string? Outline, MapPoint At, string Figure);

/// <summary>A place; hollow where there are promises only.</summary>
public sealed record MapDot(MapPoint At, bool IsOpen);
