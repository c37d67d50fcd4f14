using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>What stands around the rows of a list: the model of the partials in Pages/Shared/Lists.</summary>
public sealed record ListView(
    ListAddress Address, ListLength Total, int Shown, string? Next, IReadOnlyList<Facet> Facets, IReadOnlyList<Chip> Chips)
{
    /// <summary>The orders to choose from; none where the list has only its own.</summary>
    public IReadOnlyList<SortLink> Sorts { get; init; } = [];

    /// <summary>The order is by day, so that years head the rows; those without one stand last.</summary>
    public bool IsByYear { get; init; }

    /// <summary>What the numbers beside the choices count, where it is not what the list shows.</summary>
    public string? Counted { get; init; }

    public bool IsEmpty => Shown == 0;

    /// <summary>What was typed into the box of the list; null where nothing was.</summary>
    public string? Words => Address.Parameters.Where(p => p.Key is "words" or "name").Select(p => p.Value.Trim()).FirstOrDefault(w => w.Length > 0);

    /// <summary>That has neither letter nor digit, so that nothing can fit it.</summary>
    public bool HasNoWords => SearchWords.AreNone(Words);

    /// <summary>Parameters that the form of the facets must carry along, because none of its boxes has them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Carried =>
        Address.Parameters.Where(p => !Facets.Any(f => f.Name.Equals(p.Key, StringComparison.OrdinalIgnoreCase)));
}
