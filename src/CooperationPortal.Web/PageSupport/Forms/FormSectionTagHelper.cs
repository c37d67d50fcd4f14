using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;form-section id="when" title-key="Visits.Form.When"&gt;</c>: a section under an ink rule; <c>….Lead</c> is the
/// sentence below its heading, where there is one.
/// </summary>
[HtmlTargetElement("form-section", Attributes = "id,title-key")]
public sealed class FormSectionTagHelper(Text text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Id { get; set; } = "";

    public string TitleKey { get; set; } = "";

    /// <summary>Whether the index says that the section is done; without it, a checked form's faultless sections are.</summary>
    public bool? Done { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = FormState.Of(ViewContext);
        var before = state.Errors.Count;
        var fields = await output.GetChildContentAsync();
        var errors = state.Errors.Count - before;
        state.Sections.Add(new FormSectionState(
            Id, text[TitleKey], errors, Done ?? (ViewContext.ModelState.IsValid ? null : errors == 0)));

        output.TagName = "section";
        output.Attributes.SetAttribute("class", "form-section");
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-labelledby", $"{Id}-heading");
        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = $"{Id}-heading";
        heading.InnerHtml.Append(text[TitleKey]);
        output.Content.AppendHtml(heading);
        if (text.Find($"{TitleKey}.Lead") is string words)
        {
            var lead = new TagBuilder("p");
            lead.AddCssClass("lead");
            lead.InnerHtml.Append(words);
            output.Content.AppendHtml(lead);
        }

        output.Content.AppendHtml(fields);
    }
}
