using System.Collections;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>A field with choices; those of an enumeration come by themselves, with their words.</summary>
public abstract class ChoiceTagHelper(IHtmlHelper html, Text text) : FieldTagHelper(html, text)
{
    /// <summary>The choices, where the property is no enumeration or only some of its values are offered.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    [HtmlAttributeNotBound]
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    protected virtual Type ValueType => For.Metadata.UnderlyingOrModelType;

    protected virtual ISet<string> Chosen => new HashSet<string>([Typed() ?? ""]);

    protected override void Prepare()
    {
        var chosen = Chosen;
        Choices = [.. (Items ?? OfEnum()).Select(item => new SelectListItem(
            item.Text, item.Value, chosen.Contains(item.Value ?? item.Text), item.Disabled) { Group = item.Group })];
    }

    private IEnumerable<SelectListItem> OfEnum() => ValueType.IsEnum
        ? Enum.GetValues(ValueType).Cast<Enum>().Select(value => new SelectListItem(Text.Enum(value), value.ToString()))
        : throw new InvalidOperationException($"{Name} is no enumeration: say its items.");
}

/// <summary><c>&lt;field-select for="Input.Kind" /&gt;</c>; <c>empty-key</c> adds a first choice without a value.</summary>
[HtmlTargetElement("field-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldSelectTagHelper(IHtmlHelper html, Text text) : ChoiceTagHelper(html, text)
{
    /// <summary>The key of the words of an empty first choice: <c>Forms.NotChosen</c>.</summary>
    public string? EmptyKey { get; set; }

    public string InputClass => "govuk-select" + (Errors.Count > 0 ? " govuk-select--error" : "");

    protected override string View => "_Select";
}

/// <summary><c>&lt;field-radios for="Input.Kind" /&gt;</c>.</summary>
[HtmlTargetElement("field-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldRadiosTagHelper(IHtmlHelper html, Text text) : ChoiceTagHelper(html, text)
{
    public bool Inline { get; set; }

    protected override string View => "_Radios";
}

/// <summary><c>&lt;field-checkboxes for="Input.Sectors" /&gt;</c> for a list of values.</summary>
[HtmlTargetElement("field-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldCheckboxesTagHelper(IHtmlHelper html, Text text) : ChoiceTagHelper(html, text)
{
    /// <summary>In columns, for many short choices.</summary>
    public bool Columns { get; set; }

    protected override string View => "_Checkboxes";

    protected override Type ValueType => For.Metadata.ElementType ?? typeof(string);

    protected override ISet<string> Chosen =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null
            ? entry.RawValue is string[] many ? many.ToHashSet() : [entry.AttemptedValue ?? ""]
            : ((IEnumerable?)For.Model ?? Array.Empty<object>()).Cast<object>().Select(v => v.ToString()!).ToHashSet();
}

/// <summary><c>&lt;field-checkbox for="Input.Hedged" /&gt;</c> for yes or no; the label stands beside the box.</summary>
[HtmlTargetElement("field-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldCheckboxTagHelper(IHtmlHelper html, Text text) : FieldTagHelper(html, text)
{
    public bool IsChecked =>
        Typed() is string typed && typed.Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase);

    protected override string View => "_Checkbox";
}
