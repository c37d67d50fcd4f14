using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;field-terms for="Input.SpecialtyCodes" vocabulary="Specialty" /&gt;</c> for a list of codes: what is chosen, as
/// ticks that can be taken away, and a box that suggests the words of the vocabulary. The box has the name of the ticks;
/// <see cref="TermResolver"/> makes codes of what is typed into it. A form has many such fields and the words only once.
/// </summary>
[HtmlTargetElement("field-terms", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTermsTagHelper(IHtmlHelper html, Text text, TermQueries terms) : FieldTagHelper(html, text)
{
    public VocabularyKind Vocabulary { get; set; }

    [HtmlAttributeNotBound]
    public IReadOnlyList<SelectListItem> Chosen { get; private set; } = [];

    /// <summary>What was typed and is in no vocabulary.</summary>
    [HtmlAttributeNotBound]
    public string Unknown { get; private set; } = "";

    /// <summary>The words to suggest; null where the page has them already.</summary>
    [HtmlAttributeNotBound]
    public IReadOnlyList<SelectListItem>? Suggestions { get; private set; }

    public string BoxId => $"{Id}-add";

    public string ListId => $"terms-{Vocabulary}";

    protected override string View => "_Terms";

    protected override string ControlId => BoxId;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var codes = ((IEnumerable<string?>?)For.Model ?? []).OfType<string>().ToList();
        var all = await terms.ByLabelAsync(Vocabulary, Text.Culture, ViewContext.HttpContext.RequestAborted);
        Chosen = [.. codes.Select(code => all.FirstOrDefault(t => t.Code == code)).OfType<TermView>().Select(Item)];
        Unknown = string.Join($"{TermResolver.Separator} ", codes.Where(code => all.All(t => t.Code != code)));
        Suggestions = FormState.Of(ViewContext).Suggested.Add(Vocabulary) ? [.. all.Where(t => !t.Retired).Select(Item)] : null;
        await base.ProcessAsync(context, output);
    }

    private SelectListItem Item(TermView term) => new(term.Label.In(Text.Culture).Text, term.Code);
}
