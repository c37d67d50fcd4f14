using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary><c>&lt;direction from="@a.Name" to="@b.Name" both="false" /&gt;</c>: who to whom, with one arrow or two.</summary>
[HtmlTargetElement("direction", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DirectionTagHelper(Text text) : TagHelper
{
    public LocalizedString From { get; set; } = null!;

    public LocalizedString To { get; set; } = null!;

    public bool Both { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "direction");
        var between = new TagBuilder("span");
        between.AddCssClass("govuk-visually-hidden");
        between.InnerHtml.Append(text[Both ? "Values.BothWays" : "Values.To"]);
        output.Content
            .AppendHtml(Bold(From)).AppendHtml(Svg.Arrow(Both)).Append(" ").AppendHtml(between).Append(" ")
            .AppendHtml(Bold(To));
    }

    private static TagBuilder Bold(LocalizedString name)
    {
        var bold = new TagBuilder("b");
        if (name.IsFallback)
        {
            bold.Attributes["lang"] = name.Lang;
            bold.Attributes["dir"] = "auto";
        }

        bold.InnerHtml.Append(name.Text);
        return bold;
    }
}
