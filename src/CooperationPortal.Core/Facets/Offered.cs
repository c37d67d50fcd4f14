using System.Collections.ObjectModel;

namespace CooperationPortal.Core.Facets;

/// <summary>The choices of a facet that are offered: those with most records, and the chosen one.</summary>
/// <param name="choices">In their order.</param>
/// <param name="andMore">There are others.</param>
public sealed class Offered<T>(IEnumerable<T> choices, bool andMore = false) : ReadOnlyCollection<T>([.. choices])
{
    /// <summary>There are others too.</summary>
    public bool AndMore => andMore;

    /// <summary>The same choices with something else told of them.</summary>
    public Offered<T> With(IEnumerable<T> choices) => new(choices, andMore);
}
