using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>Words with their language, for a place in a text: <see cref="Text.Html"/>.</summary>
public static class ForeignWords
{
    public static IHtmlContent InLanguage(this Text text, LocalizedString name) =>
        text.InLanguage(name.Text, name.IsFallback ? name.Lang : null);

    public static IHtmlContent InLanguage(this Text text, string words, string? lang)
    {
        var span = new TagBuilder("span");
        span.InnerHtml.Append(words);
        if (!string.IsNullOrEmpty(lang) && lang != text.Culture)
        {
            span.Attributes["lang"] = lang;
            span.Attributes["dir"] = "auto";
        }

        return span;
    }
}
