using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;field-terms for="Input.SpecialtyCodes" vocabulary="Specialty" /&gt;</c> for a list of codes: what is chosen on one
/// line, which unfolds to the whole vocabulary. The markup is lean, because a form has many of them.
/// </summary>
[HtmlTargetElement("field-terms", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTermsTagHelper(IHtmlHelper html, Text text, TermQueries terms) : FieldTagHelper(html, text)
{
    public VocabularyKind Vocabulary { get; set; }

    [HtmlAttributeNotBound]
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public IEnumerable<string> Chosen => Choices.Where(c => c.Selected).Select(c => c.Text);

    protected override string View => "_Terms";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = ((IEnumerable<string>?)For.Model ?? []).ToHashSet(StringComparer.Ordinal);
        var all = await terms.ByLabelAsync(Vocabulary, Text.Culture, ViewContext.HttpContext.RequestAborted);
        Choices =
        [
            .. all.Where(t => !t.Retired || chosen.Contains(t.Code))
                .Select(t => new SelectListItem(t.Label.In(Text.Culture).Text, t.Code, chosen.Contains(t.Code))),
        ];
        await base.ProcessAsync(context, output);
    }
}
