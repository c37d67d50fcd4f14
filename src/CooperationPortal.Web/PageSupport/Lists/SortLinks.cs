using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>The orders that a list offers, the first being its own: links, so that the address tells the order.</summary>
public static class SortLinks
{
    private const string Sort = "sort";

    /// <summary>By day, from both ends, and by change.</summary>
    public static IReadOnlyList<ListSort> OfDays { get; } = [ListSort.Newest, ListSort.Oldest, ListSort.Changed];

    public static IReadOnlyList<ListSort> OfNames { get; } = [ListSort.Name, ListSort.Changed];

    public static IReadOnlyList<ListSort> OfPairs { get; } = [ListSort.Busiest, ListSort.Changed, ListSort.Name];

    public static IReadOnlyList<SortLink> Of(
        IReadOnlyList<ListSort> offered, ListSort? chosen, ListAddress address, Text text) =>
        Of(offered, chosen, address, sort => text.Enum(sort));

    public static IReadOnlyList<SortLink> Of(
        IReadOnlyList<ListSort> offered, ListSort? chosen, ListAddress address, Func<ListSort, string> words)
    {
        var current = chosen is { } sort && offered.Contains(sort) ? sort : offered[0];
        return
        [
            .. offered.Select(s => new SortLink(
                words(s), address.With(Sort, s == offered[0] ? null : s.ToString().ToLowerInvariant()), s == current)),
        ];
    }
}

/// <summary>An order of a list with its address.</summary>
public sealed record SortLink(string Text, string Url, bool IsChosen);
