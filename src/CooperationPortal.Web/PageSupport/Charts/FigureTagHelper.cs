using System.Globalization;
using CooperationPortal.Core.Figures;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary>
/// <c>&lt;a figure="@count" href="…" /&gt;</c>: a number that leads to a list of that length, marked so that a test finds
/// it on every page. Without content of its own the number is the link, which then says what it counts:
/// <c>counts="@row, @column"</c>.
/// </summary>
[HtmlTargetElement("a", Attributes = Name)]
public sealed class FigureTagHelper(Text text) : TagHelper
{
    private const string Name = "figure";

    [HtmlAttributeName(Name)]
    public ListLength Count { get; set; }

    /// <summary>What is counted, for those who hear the link without its table.</summary>
    public string? Counts { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-figure", Count.Count.ToString(CultureInfo.InvariantCulture) + (Count.AndMore ? "+" : ""));
        if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(text.Length(Count));
            if (Counts is not null)
            {
                output.Attributes.SetAttribute("aria-label", Counts + text.Colon + text.Length(Count));
            }
        }
    }
}
