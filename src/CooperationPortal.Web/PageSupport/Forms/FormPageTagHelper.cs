using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;form-page&gt;…&lt;/form-page&gt;</c>: a posted form with its errors first, an index of its sections at the left,
/// and every field told apart by name. It is the model of its own partial.
/// </summary>
[HtmlTargetElement("form-page")]
public sealed class FormPageTagHelper(IHtmlHelper html, IHtmlGenerator generator, Text text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string FormId { get; set; } = "form";

    /// <summary>Where it posts to; the page itself where not given.</summary>
    public string? Action { get; set; }

    /// <summary>
    /// What Enter in a box means: the value of <c>command</c> that is sent. Without it, Enter would press the first
    /// button of the form, which may be a row's Remove.
    /// </summary>
    public string DefaultCommand { get; set; } = "save";

    /// <summary>The heading of the errors; "correct N errors" where not given.</summary>
    public string? SummaryTitle { get; set; }

    /// <summary>A short form has no index.</summary>
    public bool Index { get; set; } = true;

    /// <summary>False for a form that acts in nobody's name, and is sent without cookies too.</summary>
    public bool HasToken { get; set; } = true;

    [HtmlAttributeNotBound]
    public FormState State { get; private set; } = null!;

    [HtmlAttributeNotBound]
    public TagHelperContent Fields { get; private set; } = null!;

    public Microsoft.AspNetCore.Html.IHtmlContent? Antiforgery => HasToken ? generator.GenerateAntiforgery(ViewContext) : null;

    // Razor makes an empty text of a null in an attribute.
    public string Title => string.IsNullOrEmpty(SummaryTitle) ? text.Plural("Forms.SummaryTitle", State.Errors.Count) : SummaryTitle;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        State = FormState.Of(ViewContext);
        State.FormId = FormId;
        State.IsOfRecord = DefaultCommand == "save";
        Fields = await output.GetChildContentAsync();
        ListErrorsOfNoField();
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("Forms/_FormPage", this));
    }

    // A message whose field is not on the page must not be lost.
    private void ListErrorsOfNoField()
    {
        var listed = State.Errors.Select(error => error.Message).ToHashSet();
        State.Errors.AddRange(ViewContext.ModelState.Values
            .SelectMany(entry => entry.Errors)
            .Where(error => !listed.Contains(error.ErrorMessage))
            .Select(error => new FormError(null, error.ErrorMessage, null)));
    }
}
