using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.PageSupport;

/// <summary>
/// The sections that the footer lists, and the header those in which most readers begin and the one they are in. A section
/// appears when its page exists.
/// </summary>
public static class Sections
{
    public static IReadOnlyList<Section> Public { get; } =
    [
        new("Nav.Agreements", "/Browse/Agreements/Index"),
        new("Nav.Commitments", "/Browse/Commitments/Index"),
        new("Nav.Visits", "/Browse/Visits/Index"),
        new("Nav.Partnerships", "/Browse/Partnerships/Index"),
        new("Nav.Map", "/Browse/Map/Index"),
        new("Nav.Institutions", "/Browse/Institutions/Index"),
        new("Nav.Regions", "/Browse/Regions/Index"),
        new("Nav.Subjects", "/Browse/Subjects/Index"),
        new("Nav.Statistics", "/Browse/Statistics/Index"),
        new("Nav.Meetings", "/Browse/Meetings/Index", InHeader: false),
        new("Nav.Activities", "/Browse/Activities/Index", InHeader: false),
        new("Nav.Events", "/Browse/Events/Index", InHeader: false),
    ];

    public static IReadOnlyList<Section> Manage { get; } =
    [
        new("Nav.Tasks", "/Manage/Index"),
        new("Nav.Review", "/Manage/Review/Index"),
        new("Nav.Press", "/Manage/Press/Index"),
        new("Nav.Agreements", "/Manage/Agreements/Index"),
        new("Nav.Visits", "/Manage/Visits/Index"),
        new("Nav.Meetings", "/Manage/Meetings/Index"),
        new("Nav.Activities", "/Manage/Activities/Index"),
        new("Nav.Institutions", "/Manage/Institutions/Index"),
        new("Nav.Events", "/Manage/Events/Index"),
        new("Nav.People", "/Manage/People/Index"),
    ];

    /// <summary>The sections with their addresses; the one that the request is in is marked.</summary>
    public static IEnumerable<SectionLink> Links(IReadOnlyList<Section> sections, IUrlHelper url)
    {
        var here = url.ActionContext.HttpContext.Request.Path;
        var links = sections
            .Select(section => (section.TextKey, Url: url.Page(section.Page), section.InHeader))
            .Where(link => link.Url is not null)
            .ToList();
        var current = links.Select(link => link.Url)
            .Where(address => here.StartsWithSegments(address))
            .MaxBy(address => address!.Length);
        return links.Select(link => new SectionLink(link.TextKey, link.Url!, link.Url == current, link.InHeader));
    }
}

/// <summary>A section of the portal: its name's key and its first page.</summary>
public sealed record Section(string TextKey, string Page, bool InHeader = true);

/// <summary>A section as header and footer show it.</summary>
public sealed record SectionLink(string TextKey, string Url, bool IsCurrent, bool InHeader);
