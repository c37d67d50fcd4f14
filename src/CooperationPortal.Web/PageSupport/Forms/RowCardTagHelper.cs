using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;row-card index="@i" row="@stop" title="@stop.Party.Text"&gt;</c> inside <c>&lt;repeating-rows&gt;</c>: a numbered card
/// with Up, Down and Remove; <c>fold="true"</c> folds it to one line unless it is new or wrong. It keeps the row's id.
/// </summary>
[HtmlTargetElement("row-card", Attributes = "index")]
public sealed class RowCardTagHelper(IHtmlHelper html, Text text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public int Index { get; set; }

    /// <summary>The row itself, whose id travels with the form.</summary>
    public IRow? Row { get; set; }

    /// <summary>What the row is about, after its number; empty for a new one.</summary>
    public string? Title { get; set; }

    public bool Fold { get; set; }

    /// <summary>The state shown on the folded line.</summary>
    public StateKind? State { get; set; }

    /// <summary>The order of the rows means nothing: no Up and Down.</summary>
    public bool Unordered { get; set; }

    [HtmlAttributeNotBound]
    public RowList List { get; private set; } = null!;

    [HtmlAttributeNotBound]
    public TagHelperContent Fields { get; private set; } = null!;

    [HtmlAttributeNotBound]
    public bool HasErrors { get; private set; }

    [HtmlAttributeNotBound]
    public int HeadingLevel { get; private set; }

    [HtmlAttributeNotBound]
    public bool HasFocus { get; private set; }

    /// <summary>The focus, or what was just filled in, is within.</summary>
    [HtmlAttributeNotBound]
    public bool HoldsFocus { get; private set; }

    public string CommandPath => $"{List.CommandPath}.{Index}";

    public string FieldName => $"{List.FieldName}[{Index}]";

    public string Id => FieldTagHelper.IdOf(FieldName);

    public string Numbered => text[List.TextKey + ".Title", Index + 1];

    public string FullTitle => string.IsNullOrWhiteSpace(Title) ? Numbered : $"{Numbered}. {Title}";

    public bool IsFirst => Index == 0;

    public bool IsLast => Index == List.Count - 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = FormState.Of(ViewContext);
        List = state.List ?? throw new InvalidOperationException("A row-card stands inside repeating-rows.");
        HeadingLevel = Math.Min(2 + state.Depth, 6);
        HasFocus = state.Focus == CommandPath;
        HoldsFocus = state.Focus?.StartsWith(CommandPath + ".", StringComparison.Ordinal) is true;
        var before = state.Errors.Count;
        state.Enter(new RowPlace(CommandPath, Numbered));
        Fields = await output.GetChildContentAsync();
        state.LeaveRow();
        HasErrors = state.Errors.Count > before;

        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("Forms/_RowCard", this));
    }
}
