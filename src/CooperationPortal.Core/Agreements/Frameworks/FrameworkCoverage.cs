using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;

namespace CooperationPortal.Core.Agreements.Frameworks;

/// <summary>What acts under a framework and what does not.</summary>
/// <param name="Reference">The framework.</param>
/// <param name="Places">The places that are its parties, in their order.</param>
/// <param name="Institutions">How many institutions its places have, those that govern left out.</param>
/// <param name="ActingCount">How many of them act under it.</param>
/// <param name="Acting">The first of those, by name.</param>
/// <param name="ActingSpecialties">Codes of the specialties that agreements under it are about.</param>
/// <param name="SilentSpecialties">
/// Codes of those that the framework itself, or visits and meetings between its places, speak of and no agreement does.
/// </param>
public sealed record FrameworkCoverage(
    string Reference,
    IReadOnlyList<PlaceView> Places,
    int Institutions,
    int ActingCount,
    IReadOnlyList<InstitutionRow> Acting,
    IReadOnlyList<string> ActingSpecialties,
    IReadOnlyList<string> SilentSpecialties);
