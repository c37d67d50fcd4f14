using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Partnerships;

namespace CooperationPortal.Core.Maps;

/// <summary>
/// What a filter of agreements means on the map: places choose among the partnerships, everything else among the
/// agreements.
/// </summary>
public sealed record MapFilter(AgreementFilter Filter)
{
    /// <summary>Which partnerships are drawn.</summary>
    public PartnershipFilter Partnerships { get; } = new() { Region = Filter.Region, Country = Filter.Country };

    /// <summary>
    /// Which agreements count: those of the chosen places alone, for others make no line that is drawn. Null where the filter names
    /// places only, so that all count, and visits, meetings and activities beside them.
    /// </summary>
    public AgreementFilter? Among { get; } =
        Filter with { Region = null, With = null, Country = [] } is { IsEmpty: false } ? Filter with { With = null } : null;

    /// <summary>Of those agreements, the ones that were ever signed.</summary>
    public static AgreementFilter Signed(AgreementFilter filter) => filter with { Signed = true };

    /// <summary>Of those agreements, the promises; null where the filter leaves none.</summary>
    public static AgreementFilter? Planned(AgreementFilter filter)
    {
        AgreementBucket[] states = filter.State.Length == 0
            ? [.. AgreementBuckets.Planned]
            : [.. filter.State.Where(s => AgreementBuckets.Planned.Contains(s))];
        return states.Length == 0 ? null : filter with { State = states };
    }
}
