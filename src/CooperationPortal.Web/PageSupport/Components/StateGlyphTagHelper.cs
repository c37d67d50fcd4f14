using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary><c>&lt;state-glyph kind="Signed" coloured="true" /&gt;</c>: a state's line alone, for legends and headings.</summary>
[HtmlTargetElement("state-glyph", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateGlyphTagHelper : TagHelper
{
    public StateKind Kind { get; set; }

    public bool Coloured { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var svg = Svg.Glyph(Kind);
        if (Coloured)
        {
            svg.AddCssClass($"colour-{Kind.CssName()}");
        }

        output.TagName = null;
        output.Content.SetHtmlContent(svg);
    }
}
