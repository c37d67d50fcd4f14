using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// What all fields have in common: name and id, label, hint, errors and the value typed last. A field is the model of
/// its own partial in Pages/Shared/Forms, where the markup is.
/// </summary>
/// <remarks>
/// The label is the text <c>Fields.{InputType}.{Property}</c>, the hint <c>….Hint</c> where there is one; inputs that
/// inherit a property may have words of their own or share those of the base type.
/// </remarks>
public abstract class FieldTagHelper(IHtmlHelper html, Text text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>The label itself, where it is not the one of the convention.</summary>
    public string? Label { get; set; }

    /// <summary>Another key for label and hint: <c>Fields.Stop.Place</c>.</summary>
    public string? LabelKey { get; set; }

    public string? Hint { get; set; }

    /// <summary>Marks the label as "optional"; fields that are neither say nothing.</summary>
    public bool Optional { get; set; }

    /// <summary>Keeps the label for screen readers only.</summary>
    public bool HideLabel { get; set; }

    [HtmlAttributeNotBound]
    public string Name { get; private set; } = "";

    [HtmlAttributeNotBound]
    public string Id => IdOf(Name);

    [HtmlAttributeNotBound]
    public string LabelText { get; private set; } = "";

    [HtmlAttributeNotBound]
    public string? HintText { get; private set; }

    [HtmlAttributeNotBound]
    public IReadOnlyList<string> Errors { get; private set; } = [];

    public bool IsAnew => IsEmpty && FormState.Of(ViewContext).Anew.Contains(Name);

    /// <summary>The control that the label names.</summary>
    public string LabelFor => ControlId;

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    public string? DescribedBy => (HintText, Errors.Count) switch
    {
        (null, 0) => null,
        (null, _) => ErrorId,
        (_, 0) => HintId,
        _ => $"{HintId} {ErrorId}",
    };

    public string GroupClass => Errors.Count > 0 ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";

    protected Text Text { get; } = text;

    protected abstract string View { get; }

    protected virtual bool IsEmpty => string.IsNullOrEmpty(Typed());

    /// <summary>The control that a line of the error summary leads to.</summary>
    protected virtual string ControlId => Id;

    /// <summary>The names whose messages this field shows; a field of several boxes shows those of all.</summary>
    protected virtual bool Shows(string key) => key == Name;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        LabelText = Label ?? Find("") ?? throw new KeyNotFoundException($"There is no text {TextKeys().First()}.");
        HintText = Hint ?? Find(".Hint");
        Errors = [.. ViewContext.ModelState.Where(e => Shows(e.Key)).SelectMany(e => e.Value!.Errors)
            .Select(e => e.ErrorMessage)];
        Prepare();
        var state = FormState.Of(ViewContext);
        var closed = state.Locks?.Of(Name, LabelText, Errors);
        state.Show(Name, closed is null ? ControlId : Id, Errors);
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(closed is null
            ? await html.PartialAsync($"Forms/{View}", this)
            : await html.PartialAsync("Forms/_Closed", closed));
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What was typed last, else the value of the input.</summary>
    public string? Typed(string name, object? value) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null
            ? entry.AttemptedValue
            : NumberBinder.Written(value);

    public string? Typed() => Typed(Name, For.Model);

    /// <summary>Whether the box of that name has a message of its own.</summary>
    public bool IsWrong(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry)
        && entry.ValidationState is ModelValidationState.Invalid;

    /// <summary>Last preparations of a field before its partial is rendered.</summary>
    protected virtual void Prepare()
    {
    }

    private string? Find(string suffix) =>
        TextKeys().Select(key => Text.Find(key + suffix)).FirstOrDefault(words => words is not null);

    private IEnumerable<string> TextKeys()
    {
        if (LabelKey is not null)
        {
            return [LabelKey];
        }

        return FieldNames.Types(For.Metadata.ContainerType)
            .Select(type => $"Fields.{type.Name}.{For.Metadata.PropertyName}");
    }
}
