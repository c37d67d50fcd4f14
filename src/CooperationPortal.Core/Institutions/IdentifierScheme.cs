namespace CooperationPortal.Core.Institutions;

/// <summary>Whose number an outside identifier is.</summary>
public enum IdentifierScheme
{
    Ror,
    Wikidata,
    Isni,
    National,
}
