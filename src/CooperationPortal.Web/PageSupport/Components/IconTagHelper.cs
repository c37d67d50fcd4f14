using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary><c>&lt;icon name="check" /&gt;</c>; <c>&lt;icon glyph="Signed" /&gt;</c> draws a state's line without its word.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string? Name { get; set; }

    public StateKind? Glyph { get; set; }

    /// <summary>Colours a glyph that stands outside a state.</summary>
    public bool Coloured { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var svg = Glyph is StateKind kind ? Svg.Glyph(kind) : Svg.Icon(Name!);
        if (Coloured && Glyph is StateKind coloured)
        {
            svg.AddCssClass($"colour-{coloured.CssName()}");
        }

        output.Content.SetHtmlContent(svg);
    }
}
