using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>The counted choices beside the lists of visits and meetings in the reader's words.</summary>
public static class VisitFacetViews
{
    public static IReadOnlyList<Facet> Of(VisitFacets counts, VisitFilter filter, Text text) =>
    [
        FacetViews.One("direction", text["Visits.Facet.Direction"], counts.Directions, filter.Region is null ? null : filter.Direction, text),
        FacetViews.Countries(counts.Countries, [filter.Country], text) with { Multiple = false },
        FacetViews.Regions(counts.Subjects.Regions, filter.Region, text),
        FacetViews.Years(text["Lists.Year"], counts.Years, [filter.Year], text) with { Multiple = false },
        FacetViews.One("kind", text["Visits.Facet.Kind"], counts.Kinds, filter.Kind, text),
        FacetViews.One("status", text["Visits.Facet.Status"], counts.Statuses, filter.Status, text),
        FacetViews.One("activity", text["Commitments.Facet.Activity"], counts.Activities, filter.Activity, text) with { IsFolded = true },
        FacetViews.Specialties(counts.Subjects.Specialties, filter.Specialty, text) with { IsFolded = true },
        FacetViews.Conditions(counts.Subjects.Conditions, filter.Condition, text),
        FacetViews.Institutions(counts.Subjects.Institutions, filter.Institution, text),
        FacetViews.Languages(counts.Subjects.Languages, filter.Language, text),
        .. FactWords.Facets(counts.Facts, filter.Fact, text),
    ];

    public static IReadOnlyList<Facet> Of(MeetingFacets counts, MeetingFilter filter, Text text) =>
    [
        FacetViews.Countries(counts.Countries, [filter.Country], text) with { Multiple = false },
        FacetViews.Regions(counts.Subjects.Regions, filter.Region, text),
        FacetViews.Years(text["Lists.Year"], counts.Years, [filter.Year], text) with { Multiple = false },
        FacetViews.One("activity", text["Commitments.Facet.Activity"], counts.Activities, filter.Activity, text) with { IsFolded = true },
        FacetViews.Specialties(counts.Subjects.Specialties, filter.Specialty, text) with { IsFolded = true },
        FacetViews.Conditions(counts.Subjects.Conditions, filter.Condition, text),
        FacetViews.Institutions(counts.Subjects.Institutions, filter.Institution, text),
        FacetViews.Languages(counts.Subjects.Languages, filter.Language, text),
        .. FactWords.Facets(counts.Facts, filter.Fact, text),
    ];
}
