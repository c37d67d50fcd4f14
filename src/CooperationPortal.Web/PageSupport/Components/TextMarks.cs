using CooperationPortal.Core.Search;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>Marks, in the texts of this page, the words that its reader looked for; none until the page names them.</summary>
public sealed class TextMarks
{
    public FoundWords? Words { get; set; }

    public IHtmlContent In(string text)
    {
        var content = new HtmlContentBuilder();
        var at = 0;
        foreach (var found in Words?.In(text) ?? [])
        {
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(text.Substring(found.Start, found.Length));
            content.Append(text[at..found.Start]).AppendHtml(mark);
            at = found.End;
        }

        return content.Append(text[at..]);
    }
}
