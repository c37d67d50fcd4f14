using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>
/// What an amendment, a renewal or a correction puts in place of the terms before it; null or "not stated" leaves them as
/// they were.
/// </summary>
public sealed record TermChange(
    TermKind Term, int? TermMonths, StatedDate End, RenewalKind Renewal, int? RenewalMonths, int? NoticeMonths)
{
    public static TermChange None { get; } =
        new(TermKind.NotStated, null, StatedDate.NotStated, RenewalKind.NotStated, null, null);

    public StatedDate End { get; } = End.IsStated ? End : StatedDate.NotStated;
}
