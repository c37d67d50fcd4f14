using CooperationPortal.Core.Regions;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>A place that takes part: with its parents, its names for texts, and all forms of them for the search.</summary>
internal sealed record GeneratedPlace(
    Guid Id, RegionLevel Level, string Country, Guid[] Scope, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> NameKeys)
{
    public string NameIn(string lang) => Names.GetValueOrDefault(lang) ?? Names.Values.First();
}
