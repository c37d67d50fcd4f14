using CooperationPortal.Core.Agreements;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>The counted choices beside a list of agreements in the reader's words.</summary>
public static class AgreementFacetViews
{
    public static IReadOnlyList<Facet> Of(AgreementFacets counts, AgreementFilter filter, Text text) =>
    [
        FacetViews.Many("state", text["Agreements.Facet.State"], counts.States, filter.State, text),
        FacetViews.Countries(counts.Countries, filter.Country, text),
        FacetViews.Regions(counts.Subjects.Regions, filter.Region, text),
        FacetViews.Years(text["Agreements.Facet.Year"], counts.Years, filter.Year, text),
        FacetViews.Many("type", text["Agreements.Facet.Type"], counts.Types, filter.Type, text),
        FacetViews.One("activity", text["Commitments.Facet.Activity"], counts.Activities, filter.Activity, text) with { IsFolded = true },
        FacetViews.Specialties(counts.Subjects.Specialties, filter.Specialty, text) with { IsFolded = true },
        FacetViews.Conditions(counts.Subjects.Conditions, filter.Condition, text),
        FacetViews.Institutions(counts.Subjects.Institutions, filter.Institution, text),
        FacetViews.Many("level", text["Agreements.Facet.Level"], counts.Levels, filter.Level, text) with { IsFolded = true },
        FacetViews.Languages(counts.Subjects.Languages, filter.Language, text),
        .. FactWords.Facets(counts.Facts, filter.Fact, text),
    ];
}
