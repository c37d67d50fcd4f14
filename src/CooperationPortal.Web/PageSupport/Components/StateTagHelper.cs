using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>
/// <c>&lt;state-tag of="@row.Bucket" /&gt;</c>: the glyph for the value and its word on a tint; own words go between the
/// tags. <c>&lt;state-tag kind="Overdue" /&gt;</c> where there is no value.
/// </summary>
[HtmlTargetElement("state-tag")]
public sealed class StateTagHelper(Text text) : TagHelper
{
    public StateKind Kind { get; set; }

    /// <summary>A value of Core's enumerations that <see cref="StateKinds"/> has a sign for.</summary>
    public Enum? Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Of is null ? Kind : StateKinds.Of(Of);
        var words = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state state-{kind.CssName()}");
        output.PreContent.SetHtmlContent(Svg.Glyph(kind));
        if (words.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(Of is null ? text[$"State.{kind}"] : text.Enum(Of));
        }
    }
}
