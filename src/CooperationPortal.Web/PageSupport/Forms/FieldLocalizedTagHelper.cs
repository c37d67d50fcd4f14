using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;field-localized for="Input.Title" rows="1" /&gt;</c> for a <see cref="LocalizedInput"/>: the text in its language,
/// and the same text in the other languages, folded.
/// </summary>
[HtmlTargetElement("field-localized", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldLocalizedTagHelper(IHtmlHelper html, Text text, LanguageNames languages)
    : FieldTagHelper(html, text)
{
    /// <summary>One row is a line, more are a box.</summary>
    public int Rows { get; set; } = 1;

    public bool Quote { get; set; }

    public LocalizedInput Value => (LocalizedInput?)For.Model ?? new LocalizedInput();

    /// <summary>People write in their own language, as a rule: it is proposed where there is no text yet.</summary>
    public string Lang => Value.IsEmpty() && !WasPosted ? Text.Culture : Value.Lang;

    public IEnumerable<SelectListItem> Languages => languages.Options(Lang);

    /// <summary>The translations that are there, then an empty box for each other language on offer.</summary>
    public IReadOnlyList<TranslationInput> Others =>
    [
        .. Value.Translations,
        .. languages.Usual
            .Where(lang => lang != Lang && Value.Translations.TrueForAll(t => t.Lang != lang))
            .Select(lang => new TranslationInput { Id = Guid.CreateVersion7(), Lang = lang }),
    ];

    public bool HasTranslation => Value.Translations.Exists(t => !string.IsNullOrWhiteSpace(t.Text));

    public string InputClass =>
        (Rows > 1 ? "govuk-textarea" : "govuk-input") + (Quote ? " input-quote" : "")
        + (Errors.Count > 0 ? Rows > 1 ? " govuk-textarea--error" : " govuk-input--error" : "");

    private bool WasPosted =>
        ViewContext.HttpContext.Request is { HasFormContentType: true } request
        && request.Form.ContainsKey($"{Name}.{nameof(Value.Lang)}");

    protected override string View => "_Localized";

    protected override string ControlId => IdOf($"{Name}.Text");

    protected override bool Shows(string key) => key == Name || key.StartsWith(Name + ".", StringComparison.Ordinal);

    public string NameOf(string lang) => languages.Of(lang);
}
