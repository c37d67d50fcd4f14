using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Subjects;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.PageSupport;

/// <summary>The public addresses of what the registry holds.</summary>
public static class RegistryLinks
{
    public static string Place(this IUrlHelper url, PlaceView place) => place.Level is RegionLevel.Country
        ? Page(url, "/Browse/Countries/Details", new { iso2 = place.CountryIso2!.ToLowerInvariant() })
        : Page(url, "/Browse/Regions/Details", new { slug = place.Slug });

    public static string Institution(this IUrlHelper url, InstitutionLink institution) =>
        Page(url, "/Browse/Institutions/Details", new { slug = institution.Slug });

    public static string Event(this IUrlHelper url, EventLink link) =>
        Page(url, "/Browse/Events/Details", new { slug = link.Slug });

    public static string Subject(this IUrlHelper url, SubjectKind kind, string code) =>
        Page(url, "/Browse/Subjects/Details", new { of = kind.ToString().ToLowerInvariant(), code });

    /// <summary>The places come in the order of their slugs, so that a partnership has one address.</summary>
    public static string Partnership(this IUrlHelper url, PlaceView one, PlaceView other)
    {
        var inOrder = string.CompareOrdinal(one.Slug, other.Slug) < 0;
        var (a, b) = inOrder ? (one, other) : (other, one);
        return Page(url, "/Browse/Partnerships/Details", new { a = a.Slug, b = b.Slug });
    }

    private static string Page(IUrlHelper url, string page, object values) =>
        url.Page(page, values) ?? throw new InvalidOperationException($"There is no page {page}.");
}
