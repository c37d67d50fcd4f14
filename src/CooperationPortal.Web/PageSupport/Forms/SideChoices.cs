using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// The sides that a form offers, by the words of that form: nobody is sent to a meeting that stands alone, and of an
/// agreement nobody is host. Without them, those of a visit.
/// </summary>
public static class SideChoices
{
    private const string Key = nameof(SideChoices);

    public static void SetSides(this ViewDataDictionary viewData, IEnumerable<SelectListItem> sides) => viewData[Key] = sides.ToList();

    public static IReadOnlyList<SelectListItem> Sides(this ViewDataDictionary viewData, Text text) =>
        viewData[Key] as List<SelectListItem> ?? [.. Choices.Of(text, Enum.GetValues<Side>())];

    public static IEnumerable<SelectListItem> OfMeeting(Text text) =>
        Choices.Of(text, Enum.GetValues<Side>()).Select(item => item.Value == nameof(Side.Home)
            ? new SelectListItem(text["Meetings.GuestSide"], item.Value)
            : item);

    /// <summary>Those of an agreement, and what a statement says already.</summary>
    public static IEnumerable<SelectListItem> OfAgreement(Text text, IEnumerable<StatementInput> statements) =>
        Choices.Of(text, [.. statements.Select(s => s.Side).OfType<Side>().Append(Side.Both).Append(Side.Other).Distinct().Order()]);
}
