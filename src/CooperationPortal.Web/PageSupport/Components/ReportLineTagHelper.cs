using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>
/// <c>&lt;report-line to="/ru/visits/VS-2026-0001#sides" record="VS-2026-0001"&gt;words&lt;/report-line&gt;</c>: a paragraph of
/// a report with the sources it rests on and the way to the record that says it.
/// </summary>
[HtmlTargetElement("report-line")]
public sealed class ReportLineTagHelper(Text text, TextMarks marks) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string To { get; set; } = "";

    /// <summary>What the link is called: a reference, or a part of the visit.</summary>
    public string Record { get; set; } = "";

    public IReadOnlyList<EvidenceView> Evidence { get; set; } = [];

    /// <summary>Belongs to the paragraph before it, as a promise to its agreement.</summary>
    public bool Inner { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Inner ? "report-line report-inner" : "report-line");
        var line = new TagBuilder("p");
        line.InnerHtml.AppendHtml(words);
        foreach (var number in Evidence.Select(e => e.Source?.Number).OfType<int>().Distinct().Order())
        {
            line.InnerHtml.Append(" ").AppendHtml(Link($"#source-{number}", $"S{number}", "report-cite"));
        }

        foreach (var why in Evidence.Where(e => e.Basis is FactBasis.Inferred && e.Note is not null))
        {
            line.InnerHtml.Append(" ").AppendHtml(Inferred(context, why.Note!));
        }

        output.Content.AppendHtml(line).AppendHtml(Link(To, Record, "report-record"));
    }

    private TagBuilder Inferred(TagHelperContext context, string reason)
    {
        var words = new TagHelperOutput(null, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new NoteTextTagHelper(text, marks) { ViewContext = ViewContext, Value = reason }.Process(context, words);
        var note = new TagBuilder("span");
        note.AddCssClass("basis basis-inferred");
        note.InnerHtml.Append(text["People.Inferred"] + text.Colon).AppendHtml(words.Content);
        return note;
    }

    private static TagBuilder Link(string to, string words, string look)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = to;
        link.AddCssClass(look);
        link.InnerHtml.Append(words);
        return link;
    }
}
