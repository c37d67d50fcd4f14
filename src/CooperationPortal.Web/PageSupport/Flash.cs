using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport;

/// <summary>One sentence that the next page shows: what has just been done.</summary>
public static class Flash
{
    private const string Done = "flash";
    private const string Warning = "flash-warning";

    public static void SetFlash(this ITempDataDictionary tempData, string text) => tempData[Done] = text;

    public static void SetFlashWarning(this ITempDataDictionary tempData, string text) => tempData[Warning] = text;

    public static (string? Done, string? Warning) ReadFlash(this ITempDataDictionary tempData) =>
        (tempData[Done] as string, tempData[Warning] as string);
}
