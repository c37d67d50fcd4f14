using CooperationPortal.Core.Partnerships;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>The glyph of a partnership's state.</summary>
public static class PartnershipGlyphs
{
    public static StateKind Kind(this PartnershipState state) => state switch
    {
        PartnershipState.InForce => StateKind.InForce,
        PartnershipState.Signed => StateKind.Signed,
        PartnershipState.Planned => StateKind.Planned,
        PartnershipState.Overdue => StateKind.Overdue,
        PartnershipState.Ended => StateKind.Ended,
        _ => StateKind.Discussed,
    };
}
