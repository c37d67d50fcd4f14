using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary><c>&lt;bar count="3" of="12" look="Signed" /&gt;</c>: the length of a figure beside its number.</summary>
[HtmlTargetElement("bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : TagHelper
{
    private const int Width = 200;

    public int Count { get; set; }

    public int Of { get; set; }

    public BandLook Look { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bar");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} 6");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        if (Count > 0 && Of > 0)
        {
            var bar = new TagBuilder("rect");
            bar.AddCssClass(Look.CssName());
            bar.Attributes["width"] = Drawing.Number(Math.Max(2, (double)Width * Count / Of));
            bar.Attributes["height"] = "6";
            output.Content.SetHtmlContent(bar);
        }
    }
}
