namespace CooperationPortal.Core.Facets;

/// <summary>The facets of which a list offers the first choices only, until a reader asks for all of one.</summary>
public enum LongFacet
{
    Country,
    Region,
    Institution,
    Specialty,
    Condition,
    Publisher,
}

/// <summary>How many choices are offered.</summary>
public static class LongFacets
{
    /// <summary>Of a facet of which all were asked for: a page that can still be read. Words and other facets narrow a longer one.</summary>
    public const int Opened = 500;

    private const int Usual = 12;

    /// <summary>All of an ordinary register.</summary>
    private const int Countries = 20;

    /// <param name="facet">Whose choices are offered.</param>
    /// <param name="opened">The one of which all were asked for; null for none.</param>
    public static int Most(this LongFacet facet, LongFacet? opened) =>
        facet == opened ? Opened : facet is LongFacet.Country ? Countries : Usual;
}
