using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>The stops of a visit, at which its promises and statements can have been made; a visit's page sets them.</summary>
public static class StopChoices
{
    private const string Key = nameof(StopChoices);

    public static void SetStops(this ViewDataDictionary viewData, IEnumerable<SelectListItem> stops) =>
        viewData[Key] = stops.ToList();

    public static IReadOnlyList<SelectListItem> Stops(this ViewDataDictionary viewData) =>
        viewData[Key] as List<SelectListItem> ?? [];
}
