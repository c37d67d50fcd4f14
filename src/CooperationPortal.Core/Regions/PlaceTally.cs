namespace CooperationPortal.Core.Regions;

/// <summary>So many more records, or pairs, of a place; a place may have several of them.</summary>
internal sealed class PlaceTally
{
    public Guid Place { get; init; }

    public int Count { get; init; }
}

internal static class PlaceTallies
{
    /// <summary>One for each record that touches the place.</summary>
    public static IQueryable<PlaceTally> Tallied(this IQueryable<Guid> touched) =>
        touched.Select(id => new PlaceTally { Place = id, Count = 1 });
}
