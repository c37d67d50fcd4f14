using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Html;
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
        var (between, after) = text.Around(Both ? "Values.BothWays" : "Values.To");
        output.Content
            .AppendHtml(Bold(From)).AppendHtml(Svg.Arrow(Both)).AppendHtml(Hidden(between)).AppendHtml(Bold(To))
            .AppendHtml(Hidden(after));
    }

    private static IHtmlContent Hidden(string words)
    {
        if (words.Length == 0)
        {
            return HtmlString.Empty;
        }

        var hidden = new TagBuilder("span");
        hidden.AddCssClass("govuk-visually-hidden");
        hidden.InnerHtml.Append(words);
        return hidden;
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
