using CooperationPortal.Core.Partnerships;

namespace CooperationPortal.Core.Shared.Paging;

/// <summary>What addresses can hold to say where a list goes on; each order of a list has a form of its own.</summary>
public static class Cursors
{
    public static bool CanBe(string text) => Cursor.TryParse(text, out var _) || IsMoment(text)
        || NameCursor.TryParse(text, out var _) || PartnershipCursor.TryParse(text, out var _);

    /// <summary>Eight digits are a day that is none, and no moment of the first year.</summary>
    private static bool IsMoment(string text) => MomentCursor.TryParse(text, out var moment) && moment.At.Year > 1;
}
