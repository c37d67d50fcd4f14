namespace CooperationPortal.Core.Agreements;

/// <summary>The spheres that a framework agreement names.</summary>
public enum Sector
{
    TradeEconomic,
    ScientificTechnical,
    SocioCultural,
    Humanitarian,
    Health,
    Education,
}
