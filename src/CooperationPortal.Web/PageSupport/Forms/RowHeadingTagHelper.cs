using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>The heading of a card at the level that its depth asks for; after a row command it takes the focus.</summary>
[HtmlTargetElement("row-heading")]
public sealed class RowHeadingTagHelper : TagHelper
{
    public int Level { get; set; }

    public bool HasFocus { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = $"h{Level}";
        output.Attributes.SetAttribute("dir", "auto");
        if (HasFocus)
        {
            output.Attributes.SetAttribute("tabindex", "-1");
            output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
        }
    }
}
