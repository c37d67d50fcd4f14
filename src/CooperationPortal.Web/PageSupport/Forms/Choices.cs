using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>Some values of an enumeration with their words, where a field does not offer all of them.</summary>
public static class Choices
{
    public static IEnumerable<SelectListItem> Of<T>(Text text, params T[] values)
        where T : struct, Enum =>
        values.Select(value => new SelectListItem(text.Enum(value), value.ToString()));
}
