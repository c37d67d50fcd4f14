using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary><c>&lt;svg-text x="1" y="2"&gt;…&lt;/svg-text&gt;</c>: SVG's text element, whose name Razor keeps for itself.</summary>
[HtmlTargetElement("svg-text")]
public sealed class SvgTextTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.TagName = "text";
}
