using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>Drawings of the sprite (Pages/Shared/_Sprite.cshtml). They repeat what words say, so readers skip them.</summary>
public static class Svg
{
    public static TagBuilder Icon(string name) => Use("icon", $"icon-{name}");

    public static TagBuilder Arrow(bool bothWays) => Use("arrow", bothWays ? "icon-both" : "icon-right");

    public static TagBuilder Glyph(StateKind kind) => Use("glyph", $"glyph-{kind.CssName()}");

    private static TagBuilder Use(string cssClass, string symbol)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = "#" + symbol;
        var svg = new TagBuilder("svg");
        svg.AddCssClass(cssClass);
        svg.Attributes["aria-hidden"] = "true";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
