using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary><c>&lt;not-stated /&gt;</c>; gender-agreed words ("не названы") go between the tags.</summary>
[HtmlTargetElement("not-stated")]
public sealed class NotStatedTagHelper(Text text) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "not-stated");
        if (words.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(text["Values.NotStated"]);
        }
    }
}

/// <summary><c>&lt;not-applicable because="…" /&gt;</c>: plain soft text with the reason.</summary>
[HtmlTargetElement("not-applicable", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NotApplicableTagHelper(Text text) : TagHelper
{
    public string? Because { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "not-applicable");
        output.Content.SetContent(
            string.IsNullOrEmpty(Because) ? text["Values.NotApplicable"] : text["Values.NotApplicableBecause", Because]);
    }
}

/// <summary><c>&lt;withheld by="…" /&gt;</c>: plain soft text with who withholds it.</summary>
[HtmlTargetElement("withheld", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WithheldTagHelper(Text text) : TagHelper
{
    public string? By { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "withheld");
        output.PreContent.SetHtmlContent(Svg.Icon("lock"));
        output.Content.SetContent(string.IsNullOrEmpty(By) ? text["Values.Withheld"] : text["Values.WithheldBy", By]);
    }
}
