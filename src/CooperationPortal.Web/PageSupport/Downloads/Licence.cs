using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>Under which anybody may use what the portal publishes.</summary>
public static class Licence
{
    public const string Name = "CC BY 4.0";
    public const string Url = "https://creativecommons.org/licenses/by/4.0/";

    public static IHtmlContent Link
    {
        get
        {
            var link = new TagBuilder("a");
            link.MergeAttribute("href", Url);
            link.MergeAttribute("rel", "license");
            link.InnerHtml.Append(Name);
            return link;
        }
    }
}
