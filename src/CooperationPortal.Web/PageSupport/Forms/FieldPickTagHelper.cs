using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;field-pick for="Input.Sender" kinds="region,institution" /&gt;</c> for a <see cref="RecordPick"/>: type a name in
/// any script; what was matched stands beneath, and candidates to choose among where several match.
/// </summary>
[HtmlTargetElement("field-pick", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldPickTagHelper(IHtmlHelper html, Text text) : FieldTagHelper(html, text)
{
    /// <summary>The kinds of records that may be picked; the list that script adds asks for these.</summary>
    public string Kinds { get; set; } = "";

    /// <summary>Whether the words may be kept as written, without a record.</summary>
    public bool AllowWritten { get; set; }

    public RecordPick Value => (RecordPick?)For.Model ?? new RecordPick();

    [HtmlAttributeNotBound]
    public PickResult Result { get; private set; } = PickResult.None;

    /// <summary>The kinds of which a draft can be begun with the words that stand in the box.</summary>
    [HtmlAttributeNotBound]
    public IReadOnlyList<RecordKind> Creatable { get; private set; } = [];

    /// <summary>A draft was begun and chosen here: what was chosen is read out.</summary>
    public bool HasFocus => FormState.Of(ViewContext).Focus == Name;

    public string InputClass => "govuk-input" + (Errors.Count > 0 ? " govuk-input--error" : "");

    protected override string View => "_Pick";

    protected override string ControlId => IdOf($"{Name}.Text");

    protected override bool Shows(string key) => key == Name || key.StartsWith(Name + ".", StringComparison.Ordinal);

    protected override void Prepare()
    {
        Result = ViewContext.ViewData.PickResult(Name);
        Creatable = FormState.Of(ViewContext).IsOfRecord ? [.. QuickAdd.KindsOf(Kinds)] : [];
    }
}
