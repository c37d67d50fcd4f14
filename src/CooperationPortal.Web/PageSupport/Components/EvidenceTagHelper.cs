using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>How a fact is known.</summary>
public enum EvidenceKind
{
    /// <summary>Word for word from the source, in its language.</summary>
    Quote,

    /// <summary>In our words.</summary>
    Summary,

    /// <summary>Concluded; the content is the reason.</summary>
    Inferred,
}

/// <summary>
/// <c>&lt;evidence kind="Quote" lang="ru" source="S1, Татар-информ"&gt;20–23 мая 2014 года&lt;/evidence&gt;</c>;
/// quotation marks are those of the quote's language.
/// </summary>
[HtmlTargetElement("evidence")]
public sealed class EvidenceTagHelper(Text text) : TagHelper
{
    public EvidenceKind Kind { get; set; }

    /// <summary>Null where all that the page quotes is from one source.</summary>
    public string? Source { get; set; }

    /// <summary>Who published the source.</summary>
    public string? Publisher { get; set; }

    public string? PublisherLang { get; set; }

    public string? Lang { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = Kind is EvidenceKind.Quote ? "figure" : "div";
        output.Attributes.SetAttribute("class", Kind switch
        {
            EvidenceKind.Quote => "evidence evidence-quote",
            EvidenceKind.Inferred => "evidence evidence-inferred",
            _ => "evidence",
        });
        if (Kind is EvidenceKind.Quote)
        {
            output.Content.AppendHtml(Quote(words));
            if (Source is not null)
            {
                output.Content.AppendHtml(Line("figcaption", "Values.Quote"));
            }

            return;
        }

        if (Kind is EvidenceKind.Inferred)
        {
            output.Content.AppendHtml(Inferred());
        }

        var body = new TagBuilder("p");
        body.InnerHtml.AppendHtml(words);
        output.Content.AppendHtml(body);
        if (Kind is EvidenceKind.Summary && Source is not null)
        {
            output.Content.AppendHtml(Line("p", "Values.Summary"));
        }
    }

    private TagBuilder Quote(TagHelperContent words)
    {
        var (open, close) = Quotes.Of(Lang ?? text.Culture);
        var quote = new TagBuilder("blockquote");
        if (Lang is not null)
        {
            quote.Attributes["lang"] = Lang;
            quote.Attributes["dir"] = "auto";
        }

        quote.InnerHtml.Append(open).AppendHtml(words).Append(close);
        return quote;
    }

    private TagBuilder Inferred()
    {
        var line = new TagBuilder("p");
        line.AddCssClass("basis basis-inferred");
        line.InnerHtml.AppendHtml(Svg.Icon("infer")).Append(text["Values.Inferred"]);
        return line;
    }

    private TagBuilder Line(string tag, string key)
    {
        var line = new TagBuilder(tag);
        line.InnerHtml.Append(text[key, Source ?? ""]);
        if (!string.IsNullOrEmpty(Publisher))
        {
            line.InnerHtml.Append(text.Comma).AppendHtml(text.InLanguage(Publisher, PublisherLang));
        }

        return line;
    }
}
