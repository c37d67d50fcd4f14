using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>
/// <c>&lt;stated-date value="Model.When" /&gt;</c>: what is known, then what is not, in the colour of notes. Where only the source's
/// own words are known, they have its language: the one that is given, else that of all the sources of the record of the page.
/// </summary>
[HtmlTargetElement("stated-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatedDateTagHelper(Text text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public StatedDate? Value { get; set; }

    public string? Lang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(DateMarkup.Of(
            Value ?? StatedDate.NotStated, text, string.IsNullOrEmpty(Lang) ? ViewContext.HttpContext.SourcesLanguage() : Lang));
    }
}

/// <summary><c>&lt;edtf-date value="date" /&gt;</c> for a date that comes without its basis.</summary>
[HtmlTargetElement("edtf-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EdtfDateTagHelper(Text text) : TagHelper
{
    public EdtfDate Value { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(DateMarkup.Of(DateWords.Of(Value, text.Culture), isStated: true));
    }
}

/// <summary><c>&lt;date-phrase words="…" /&gt;</c> for words that are there already.</summary>
[HtmlTargetElement("date-phrase", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DatePhraseTagHelper : TagHelper
{
    public DatePhrase Words { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(DateMarkup.Of(Words, isStated: true));
    }
}

internal static class DateMarkup
{
    /// <param name="value">What is stated; where no date could be made of the source's own words, they are what is shown.</param>
    /// <param name="text">The reader's words.</param>
    /// <param name="lang">Of the source; null where that is not known.</param>
    public static TagBuilder Of(StatedDate value, Text text, string? lang)
    {
        var phrase = DateWords.Of(value, text.Culture);
        if (value.IsStated || value.Wording is not { } words)
        {
            return Of(phrase, value.IsStated);
        }

        var date = new TagBuilder("span");
        date.AddCssClass("not-stated");
        var usual = UsualWords.In(words, text.Culture);
        date.InnerHtml.AppendHtml(text.InLanguage(usual ?? words, usual is null ? lang : null)).Append(phrase.Separator).Append(phrase.Caveat ?? "");
        return date;
    }

    public static TagBuilder Of(DatePhrase phrase, bool isStated)
    {
        var date = new TagBuilder("span");
        date.AddCssClass(isStated ? "partial-date" : "not-stated");
        if (!isStated)
        {
            date.InnerHtml.Append(phrase.ToString());
            return date;
        }

        AppendKnown(date.InnerHtml, phrase.Known);
        if (phrase.Caveat is not null)
        {
            var caveat = new TagBuilder("small");
            caveat.InnerHtml.Append(phrase.Caveat);
            date.InnerHtml.Append(phrase.Known.Length > 0 ? phrase.Separator : "").AppendHtml(caveat);
        }

        return date;
    }

    /// <summary>Uzbek joins days and years to what follows with a hyphen, after which no line may break.</summary>
    private static void AppendKnown(IHtmlContentBuilder content, string known)
    {
        if (!known.Contains('-', StringComparison.Ordinal))
        {
            content.Append(known);
            return;
        }

        var words = known.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var word = new TagBuilder("span");
            word.AddCssClass("no-break");
            word.InnerHtml.Append(words[i]);
            content.Append(i == 0 ? "" : " ").AppendHtml(word);
        }
    }
}
