using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Finding;

/// <summary>
/// <c>&lt;json-ld things="…" /&gt;</c>: data for search engines. A block of data is no script for the browser, so that
/// the content security policy has nothing to say of it (html.spec.whatwg.org, "prepare the script element", step 11).
/// </summary>
[HtmlTargetElement("json-ld", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class JsonLdTagHelper : TagHelper
{
    /// <summary>Lets letters of all scripts stand and writes &lt;, &gt; and &amp; as escapes: no name can end the element.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public IEnumerable<JsonObject> Things { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var graph = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@graph"] = new JsonArray([.. Things]),
        };
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", new HtmlString("application/ld+json"));
        output.Content.SetHtmlContent(graph.ToJsonString(Options));
    }
}
