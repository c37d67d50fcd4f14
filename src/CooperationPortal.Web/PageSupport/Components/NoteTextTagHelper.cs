using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>
/// <c>&lt;note-text value="@date.BasisNote" /&gt;</c>: a note of the record's editors, marked where it is in another language
/// than the page; one of <see cref="UsualNotes"/> is shown in that of the page. The language is that of <see cref="RecordEvidence"/>, which the page hands over with
/// <see cref="NoteTexts.ShowNotesOf"/>, unless it is given.
/// </summary>
[HtmlTargetElement("note-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NoteTextTagHelper(Text text, TextMarks marks) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Value { get; set; }

    public string? Lang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Razor makes an empty text of a null in an attribute.
        var lang = string.IsNullOrEmpty(Lang) ? ViewContext.HttpContext.NotesLanguage() : Lang;
        new LocalTextTagHelper(text, marks)
        {
            Found = string.IsNullOrEmpty(Value) ? null
                : UsualNotes.In(Value, text.Culture) is { } usual ? new LocalizedString(usual, text.Culture, false)
                : new LocalizedString(Value, lang ?? text.Culture, lang is not null && lang != text.Culture),
        }.Process(context, output);
    }
}

/// <summary>Which record's notes a page shows.</summary>
public static class NoteTexts
{
    public static void ShowNotesOf(this HttpContext context, RecordEvidence evidence)
    {
        context.Items[typeof(NotesLanguage)] = evidence.NotesLanguage;
        context.Items[typeof(SourceView)] = evidence.SourcesLanguage;
    }

    /// <summary>Null where the page shows no record or nothing is known of its language.</summary>
    public static string? NotesLanguage(this HttpContext context) => context.Items[typeof(NotesLanguage)] as string;

    /// <summary>Null where the page shows no record or one with sources in several languages.</summary>
    public static string? SourcesLanguage(this HttpContext context) => context.Items[typeof(SourceView)] as string;
}
