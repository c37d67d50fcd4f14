using CooperationPortal.Core.Partnerships;

namespace CooperationPortal.Core.Statistics;

/// <summary>Between which places agreements of an institution or a person lie.</summary>
/// <param name="Lines">The partnerships, the busiest first.</param>
/// <param name="IsOfNewest">There are more agreements than were looked at.</param>
public sealed record WorkOnMap(IReadOnlyList<PartnershipRow> Lines, bool IsOfNewest)
{
    /// <summary>So many signed agreements are looked at, and so many others.</summary>
    public const int Looked = 200;
}
