using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Regions;

namespace CooperationPortal.Core.Maps;

/// <summary>The partnerships that the map draws, the busiest first, and how many there are in all.</summary>
public sealed record PartnershipMap(IReadOnlyList<PartnershipRow> Rows, int Total);

/// <summary>A country or a region and the agreements that touch it; promised is never added to signed.</summary>
public sealed record MapArea(PlaceView Place, int Signed, int Planned);
