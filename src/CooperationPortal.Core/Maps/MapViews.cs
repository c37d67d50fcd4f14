using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Regions;

namespace CooperationPortal.Core.Maps;

/// <summary>The partnerships that the map draws, the busiest first.</summary>
/// <param name="Rows">Those that are drawn.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="IsOfNewest">More agreements are asked for than the map counts, and it counted the newest.</param>
public sealed record PartnershipMap(IReadOnlyList<PartnershipRow> Rows, int Total, bool IsOfNewest = false);

/// <summary>The areas that the map tints, those with most signed first.</summary>
/// <param name="Rows">Those that are tinted.</param>
/// <param name="IsOfNewest">More agreements are asked for than the map counts, and it counted the newest.</param>
public sealed record AreaMap(IReadOnlyList<MapArea> Rows, bool IsOfNewest = false);

/// <summary>A country or a region and the agreements that touch it; promised is never added to signed.</summary>
public sealed record MapArea(PlaceView Place, int Signed, int Planned);
