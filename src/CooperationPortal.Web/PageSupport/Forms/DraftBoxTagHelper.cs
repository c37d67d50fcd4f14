using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;draft-box saved="…" /&gt;</c> anywhere in a form: the box under the section index that says when the draft was
/// saved and who can see it, with a button to save.
/// </summary>
[HtmlTargetElement("draft-box", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DraftBoxTagHelper(IHtmlHelper html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>When it was saved, in words; null while nothing is.</summary>
    public string? Saved { get; set; }

    /// <summary>Whether the script keeps what is typed.</summary>
    public bool Kept { get; set; }

    /// <summary>Whether the form shows something that is not saved.</summary>
    public bool Unsaved { get; set; }

    /// <summary>The value of <c>command</c> that saves.</summary>
    public string Command { get; set; } = "save";

    public string FormId => FormState.Of(ViewContext).FormId;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        FormState.Of(ViewContext).BesideForm = await html.PartialAsync("Forms/_DraftBox", this);
        output.SuppressOutput();
    }
}
