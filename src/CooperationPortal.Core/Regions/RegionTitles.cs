using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Regions;

/// <summary>Under which name a place stands in the list of each language.</summary>
public sealed class RegionTitles : Titles;
