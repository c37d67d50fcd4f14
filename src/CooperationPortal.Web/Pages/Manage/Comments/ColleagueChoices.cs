using CooperationPortal.Core.Comments;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.Pages.Manage.Comments;

/// <summary>The colleagues whom a comment can call, on their way from the page to the fields.</summary>
public static class ColleagueChoices
{
    private const string Key = "colleagues";

    public static void SetColleagues(this ViewDataDictionary viewData, IReadOnlyList<Colleague> colleagues) =>
        viewData[Key] = colleagues;

    public static IReadOnlyList<Colleague> Colleagues(this ViewDataDictionary viewData) =>
        viewData[Key] as IReadOnlyList<Colleague> ?? [];
}
