namespace CooperationPortal.Core.Regions;

/// <summary>The administrative level of a place.</summary>
public enum RegionLevel
{
    Country,
    Adm1,
    Adm2,
    City,
    MacroRegion,
}
