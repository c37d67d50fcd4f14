using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary><c>&lt;state-tag kind="Overdue" /&gt;</c>: glyph and word on a tint; own words go between the tags.</summary>
[HtmlTargetElement("state-tag")]
public sealed class StateTagHelper(Text text) : TagHelper
{
    public StateKind Kind { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state state-{Kind.CssName()}");
        output.PreContent.SetHtmlContent(Svg.Glyph(Kind));
        if (words.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(text[$"State.{Kind}"]);
        }
    }
}
