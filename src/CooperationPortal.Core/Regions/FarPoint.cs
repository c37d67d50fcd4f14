using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Regions;

/// <summary>A point that does not lie where its place is.</summary>
/// <param name="Place">The place as it was chosen.</param>
/// <param name="Kilometres">How far the point is from a city; null for a region, outside of which it lies.</param>
/// <param name="Near">The city that is nearest to the point.</param>
public sealed record FarPoint(LocalizedString Place, int? Kilometres, LocalizedString? Near);
