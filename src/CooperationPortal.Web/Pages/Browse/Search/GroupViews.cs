using CooperationPortal.Core.Search;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Web.Pages.Browse.Search;

/// <summary>The sections of a search, in the order in which readers look for them.</summary>
public static class GroupViews
{
    /// <summary>The section of what the words ask for; null where they tell no kind of record.</summary>
    public static GroupView? Asked(SearchResults found) =>
        found.Asked is { } kind ? Of(found).Single(group => group.Id == RecordLinks.Segment(kind)) : null;

    /// <summary>The other sections that are not empty.</summary>
    public static IEnumerable<GroupView> Others(SearchResults found) =>
        Of(found).Where(group => group.Total.Count > 0 && (found.Asked is not { } kind || group.Id != RecordLinks.Segment(kind)));

    private static IEnumerable<GroupView> Of(SearchResults found)
    {
        yield return View("institutions", "Nav.Institutions", found.Institutions, Names, "_Institution", _ => null);
        yield return View("events", "Nav.Events", found.Events, Names, "_Event", _ => null);
        yield return View("agreements", "Nav.Agreements", found.Agreements, List, "_Agreement", r => Excerpt(r.Reference));
        yield return View("visits", "Nav.Visits", found.Visits, List, "_Visit", r => Excerpt(r.Reference));
        yield return View("meetings", "Nav.Meetings", found.Meetings, List, "_Meeting", r => Excerpt(r.Reference));
        yield return View("commitments", "Nav.Commitments", found.Commitments, List, "_Commitment", r => Excerpt(r.Reference));
        yield return View("activities", "Nav.Activities", found.Activities, List, "_Activity", r => Excerpt(r.Reference));
        yield return View("sources", "SourceList.Title", found.Sources, Words, "_Source", _ => null);

        string Names(string segment) => IndexModel.NamesOf(segment, found.Target, found.LookedFor);
        string Words(string segment) => IndexModel.ListOf(segment, new SearchTarget(found.Typed, null, null));
        string List(string segment) => IndexModel.ListOf(segment, found.Target);
        Excerpt? Excerpt(string reference) => found.Excerpts.GetValueOrDefault(reference);
    }

    private static GroupView View<T>(
        string segment, string titleKey, SearchGroup<T> group, Func<string, string> all, string rowPartial, Func<T, Excerpt?> excerpt) =>
        new(segment, titleKey, group.Total, all(segment), rowPartial, [.. group.First.Select(row => new Hit<T>(row, excerpt(row)))]);
}
