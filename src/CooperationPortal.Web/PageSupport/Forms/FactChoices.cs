using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// The facts of a record that evidence and markers can be about. A page sets them before its form is rendered; without
/// that, evidence is about the record as a whole.
/// </summary>
public static class FactChoices
{
    private const string Key = nameof(FactChoices);

    /// <param name="viewData">The page's.</param>
    /// <param name="facts">Field paths (a property, or <c>List/row id/property</c>) with their words.</param>
    public static void SetFacts(this ViewDataDictionary viewData, IEnumerable<SelectListItem> facts) =>
        viewData[Key] = facts.ToList();

    /// <summary>The record as a whole, then its facts; a path that no fact has any more stays, so that it is not lost.</summary>
    public static IReadOnlyList<SelectListItem> Facts(this ViewDataDictionary viewData, Text text, string? chosen)
    {
        var facts = viewData[Key] as List<SelectListItem> ?? [];
        var known = string.IsNullOrEmpty(chosen) || facts.Exists(f => f.Value == chosen);
        return
        [
            new SelectListItem(text["Sources.WholeRecord"], ""),
            .. facts.Select(f => new SelectListItem(f.Text, f.Value)),
            .. known ? Array.Empty<SelectListItem>() : [new SelectListItem(text["Sources.GoneFact"], chosen)],
        ];
    }
}
