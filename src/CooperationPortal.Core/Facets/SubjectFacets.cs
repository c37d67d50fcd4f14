using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Facets;

/// <summary>Something with a name of its own and the length of the list it leads to.</summary>
/// <param name="Value">The slug or code by which addresses name it.</param>
/// <param name="Name">Its name; null where the register knows none.</param>
/// <param name="Count">How many records it leads to; null where they were not counted.</param>
public sealed record NamedCount(string Value, LocalizedString? Name, int? Count)
{
    /// <summary>Of a place: a region and its city often have one name.</summary>
    public RegionLevel? Level { get; init; }
}

/// <summary>The choices that lists of most records share: who and where, what it is about, and from where we know.</summary>
/// <param name="Regions">Places below countries, those with most records, and the chosen one.</param>
/// <param name="Institutions">Those with most records, and the chosen one.</param>
/// <param name="Specialties">Those with most records, and the chosen one.</param>
/// <param name="Conditions">Likewise; none where the list is not narrowed by them.</param>
/// <param name="Languages">BCP 47 tags of the sources, the most frequent first.</param>
public sealed record SubjectFacets(
    Offered<NamedCount> Regions,
    Offered<NamedCount> Institutions,
    Offered<NamedCount> Specialties,
    Offered<NamedCount> Conditions,
    IReadOnlyList<FacetCount<string>> Languages);
