using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport;

/// <summary>Where a reader says what is wrong on a page.</summary>
public static class ReportLinks
{
    private static string Form => $"/{RequestLanguage.Segment}/report";

    /// <summary>The form about the page of this request, also where it failed; on the form itself, about the page that it is about.</summary>
    public static string About(HttpRequest page)
    {
        var (path, query) = ReturnPath.Original(page);
        return path == Form ? $"{Form}{query}" : $"{Form}{QueryString.Create("about", $"{path}{query}")}";
    }
}
