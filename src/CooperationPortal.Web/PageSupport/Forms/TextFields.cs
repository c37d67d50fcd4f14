using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary><c>&lt;field-text for="Input.Title" /&gt;</c>: one line.</summary>
[HtmlTargetElement("field-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTextTagHelper(IHtmlHelper html, Text text) : FieldTagHelper(html, text)
{
    /// <summary>text, email, url, password, search, number …</summary>
    public string Type { get; set; } = "text";

    /// <summary>2, 4 or 10 characters wide; full width where not given.</summary>
    public int? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>The language of what is typed, where it is known.</summary>
    public string? Lang { get; set; }

    public bool Spellcheck { get; set; } = true;

    public int? Maxlength { get; set; }

    public string InputClass =>
        "govuk-input" + (Width is null ? "" : $" govuk-input--width-{Width}") + (Errors.Count > 0 ? " govuk-input--error" : "");

    /// <summary>A password is never sent back.</summary>
    public string? Value => Type == "password" ? null : Typed();

    protected override string View => "_Text";
}

/// <summary><c>&lt;field-textarea for="Input.Summary" rows="4" /&gt;</c>; <c>quote="true"</c> sets it in the source's font.</summary>
[HtmlTargetElement("field-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTextAreaTagHelper(IHtmlHelper html, Text text) : FieldTagHelper(html, text)
{
    public int Rows { get; set; } = 3;

    public bool Quote { get; set; }

    public string? Lang { get; set; }

    public string InputClass =>
        "govuk-textarea" + (Quote ? " input-quote" : "") + (Errors.Count > 0 ? " govuk-textarea--error" : "");

    protected override string View => "_TextArea";
}

/// <summary><c>&lt;field-file for="Upload" accept=".pdf" /&gt;</c>; the form becomes multipart by itself.</summary>
[HtmlTargetElement("field-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldFileTagHelper(IHtmlHelper html, Text text) : FieldTagHelper(html, text)
{
    public string? Accept { get; set; }

    /// <summary>The name of the file that is stored already.</summary>
    public string? Stored { get; set; }

    protected override string View => "_File";

    protected override void Prepare() => FormState.Of(ViewContext).HasFile = true;
}
