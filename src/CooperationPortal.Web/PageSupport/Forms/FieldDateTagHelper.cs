using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;field-date for="Input.Period" range="true" /&gt;</c> for a <see cref="DateInput"/>: three boxes for the start
/// and three for the end, what the source does not say, on what the date rests, and what readers will see.
/// </summary>
[HtmlTargetElement("field-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldDateTagHelper(IHtmlHelper html, Text text) : FieldTagHelper(html, text)
{
    /// <summary>Shows the end at once; else it is folded until it is filled in.</summary>
    public bool Range { get; set; }

    /// <summary>Leaves out "on what it rests", for dates that only the portal knows.</summary>
    public bool NoBasis { get; set; }

    /// <summary>Asks whether it happened or is planned; where it does not ask, the input's own default stays.</summary>
    public bool AskNature { get; set; }

    public DateInput Value => (DateInput?)For.Model ?? new DateInput();

    /// <summary>What readers will see and what is stored; null while the boxes make no date.</summary>
    public (DatePhrase Words, string Stored)? Preview =>
        Value.Parts.TryToEdtf(out var edtf, out _) && edtf is not null
            ? (DateWords.Of(EdtfDate.Parse(edtf), Text.Culture), edtf)
            : null;

    public bool HasEnd => Value.Parts is { OpenEnd: true } or { OpenStart: true }
        || new[] { Value.Parts.EndDay, Value.Parts.EndMonth, Value.Parts.EndYear }.Any(box => !string.IsNullOrEmpty(box));

    public bool HasBasis =>
        Value.Basis is not FactBasis.Stated || !string.IsNullOrEmpty(Value.BasisNote) || !string.IsNullOrEmpty(Value.Wording);

    public IEnumerable<SelectListItem> Bases =>
        Enum.GetValues<FactBasis>().Select(b => new SelectListItem(Text.Enum(b), b.ToString(), b == Value.Basis));

    public IEnumerable<SelectListItem> Natures => new[] { DateNature.Actual, DateNature.Planned }
        .Select(n => new SelectListItem(Text.Enum(n), n.ToString(), n == Value.Nature));

    protected override string View => "_Date";

    protected override bool IsEmpty => Value.Parts.IsEmpty();

    // The first box that is wrong, else the first box.
    protected override string ControlId => IdOf(
        Boxes.Select(box => $"{Name}.Parts.{box}").FirstOrDefault(IsWrong) ?? $"{Name}.Parts.{Boxes[0]}");

    private static string[] Boxes { get; } =
    [
        nameof(EdtfDateParts.StartDay), nameof(EdtfDateParts.StartMonth), nameof(EdtfDateParts.StartYear),
        nameof(EdtfDateParts.EndDay), nameof(EdtfDateParts.EndMonth), nameof(EdtfDateParts.EndYear),
    ];

    protected override bool Shows(string key) => key == Name || key.StartsWith(Name + ".", StringComparison.Ordinal);
}
