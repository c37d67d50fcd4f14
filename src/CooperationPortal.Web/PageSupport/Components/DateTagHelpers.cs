using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary><c>&lt;stated-date value="Model.When" /&gt;</c>: what is known, then what is not, in the colour of notes.</summary>
[HtmlTargetElement("stated-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatedDateTagHelper(Text text) : TagHelper
{
    public StatedDate? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(
            DateMarkup.Of(DateWords.Of(Value ?? StatedDate.NotStated, text.Culture), Value?.IsStated is true));
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
