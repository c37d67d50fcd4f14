using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>
/// <c>&lt;source-words value="@date.Wording" /&gt;</c>: what a source says, in its own words and with its language: the one
/// that is given, else that of all the sources of the record whose notes the page shows.
/// </summary>
[HtmlTargetElement("source-words", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SourceWordsTagHelper(Text text, TextMarks marks) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Value { get; set; }

    public string? Lang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lang = string.IsNullOrEmpty(Lang) ? ViewContext.HttpContext.SourcesLanguage() : Lang;
        new LocalTextTagHelper(text, marks)
        {
            Found = string.IsNullOrEmpty(Value) ? null
                : UsualWords.In(Value, text.Culture) is { } usual ? new LocalizedString(usual, text.Culture, false)
                : new LocalizedString(Value, lang ?? text.Culture, lang is not null && lang != text.Culture),
            Mark = false,
        }.Process(context, output);
    }
}
