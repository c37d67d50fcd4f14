using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>
/// <c>&lt;local-text value="Model.Title" /&gt;</c>: the text in the reader's language, else in another with its
/// <c>lang</c> and the mark "not translated" (<c>mark="false"</c> leaves the mark out, for lists of names).
/// </summary>
[HtmlTargetElement("local-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LocalTextTagHelper(Text text, TextMarks marks) : TagHelper
{
    public LocalizedText? Value { get; set; }

    /// <summary>A text that was looked up already.</summary>
    public LocalizedString? Found { get; set; }

    public bool Mark { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if ((Found ?? Value?.In(text.Culture)) is not { } found)
        {
            return;
        }

        if (!found.IsFallback)
        {
            output.Content.SetHtmlContent(marks.In(found.Text));
            return;
        }

        var foreign = new TagBuilder("span");
        foreign.Attributes["lang"] = found.Lang;
        foreign.Attributes["dir"] = "auto";
        foreign.InnerHtml.AppendHtml(marks.In(found.Text));
        output.Content.SetHtmlContent(foreign);
        if (Mark)
        {
            var mark = new TagBuilder("span");
            mark.AddCssClass("not-translated");

            // Within the mark, so that the line under a link does not go on to it.
            mark.InnerHtml.Append($" {text["Values.NotTranslated"]}");
            output.Content.AppendHtml(mark);
        }
    }
}
