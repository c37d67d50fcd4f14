using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Facets;

/// <summary>A list as readers have narrowed it, and once without each choice of a subject: what else could be chosen.</summary>
/// <param name="Length">How long it is with all choices.</param>
/// <param name="Opened">The facet of which all choices are offered.</param>
/// <param name="Region">Without the choice of a place.</param>
/// <param name="Institution">Without that of an institution.</param>
/// <param name="Specialty">Without that of a specialty.</param>
/// <param name="Condition">Without that of a condition; null where the list is not narrowed by them.</param>
/// <param name="AnyLanguage">Without that of a language of the sources.</param>
internal sealed record SubjectLists(
    ListLength Length, LongFacet? Opened, Widened Region, Widened Institution, Widened Specialty, Widened? Condition,
    ListFigures AnyLanguage);

/// <summary>A list without one of its choices.</summary>
/// <param name="Chosen">What is chosen, which is offered also where few records have it; null where nothing is.</param>
/// <param name="List">The list without it.</param>
internal sealed record Widened(string? Chosen, ListFigures List);
