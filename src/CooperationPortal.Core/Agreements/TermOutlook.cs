using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>What the terms say, on a day, of the end of an agreement.</summary>
/// <param name="LastDay">
/// The last day of the term that runs then, as exact as its beginning is known; null where it has none or none can be
/// computed.
/// </param>
/// <param name="Renewals">How often the term was prolonged before.</param>
/// <param name="NoticeBy">
/// The next last day for giving notice; null where none is stated, and where notice was given.
/// </param>
/// <param name="NoticeEnds">
/// The last day of the term that such a notice ends: of the one that runs, or of a later one where it is too late for that.
/// </param>
public sealed record TermOutlook(EdtfDate? LastDay, int Renewals, EdtfDate? NoticeBy, EdtfDate? NoticeEnds)
{
    public static TermOutlook None { get; } = new(null, 0, null, null);
}
