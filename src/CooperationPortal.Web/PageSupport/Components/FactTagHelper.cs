using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>
/// <c>&lt;fact title="…" paths="Term,EndStated" known="@evidence"&gt;value&lt;/fact&gt;</c> inside <c>&lt;dl class="facts"&gt;</c>: what, its
/// value, how it is known. Without content it says why the value is absent: not stated, not applicable or withheld.
/// </summary>
[HtmlTargetElement("fact")]
public sealed class FactTagHelper(IHtmlHelper html, Text text) : TagHelper
{
    private const string EvidencePartial = "/Pages/Browse/Shared/_Evidence.cshtml";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Title { get; set; } = "";

    /// <summary>The field paths whose evidence and marker belong here, separated by commas.</summary>
    public string Paths { get; set; } = "";

    public RecordEvidence Known { get; set; } = null!;

    /// <summary>Further evidence that belongs here, such as that of a list as a whole.</summary>
    public IReadOnlyList<EvidenceView> More { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        var paths = Paths.Split(',', StringSplitOptions.RemoveEmptyEntries);
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = "div";
        var term = new TagBuilder("dt");
        term.InnerHtml.Append(Title);
        var description = new TagBuilder("dd");
        description.AddCssClass("value");
        if (value.IsEmptyOrWhiteSpace)
        {
            description.InnerHtml.AppendHtml(Absent(paths.Select(Known.MarkerOf).FirstOrDefault(m => m is not null)));
        }
        else
        {
            description.InnerHtml.AppendHtml(value);
        }

        var evidence = new TagBuilder("dd");
        evidence.InnerHtml.AppendHtml(await html.PartialAsync(EvidencePartial, (IReadOnlyList<EvidenceView>)[.. Known.Of(paths), .. More]));
        output.Content.AppendHtml(term).AppendHtml(description).AppendHtml(evidence);
    }

    private TagBuilder Absent(MarkerView? marker)
    {
        var words = new TagBuilder("span");
        words.AddCssClass(marker?.Marker switch
        {
            UnknownMarker.NotApplicable => "not-applicable",
            UnknownMarker.Withheld => "withheld",
            _ => "not-stated",
        });
        if (marker?.Marker is UnknownMarker.Withheld)
        {
            words.InnerHtml.AppendHtml(Svg.Icon("lock"));
        }

        words.InnerHtml.Append((marker?.Marker, marker?.Note) switch
        {
            (UnknownMarker.NotApplicable, { } reason) => text["Values.NotApplicableBecause", reason],
            (UnknownMarker.NotApplicable, null) => text["Values.NotApplicable"],
            (UnknownMarker.Withheld, { } by) => text["Values.WithheldBy", by],
            (UnknownMarker.Withheld, null) => text["Values.Withheld"],
            _ => text["Values.NotStated"],
        });
        return words;
    }
}
