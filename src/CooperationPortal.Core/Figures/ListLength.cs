namespace CooperationPortal.Core.Figures;

/// <summary>How long a list is. Of one that is narrowed no more than <see cref="Most"/> records are counted.</summary>
/// <param name="Count">The records that were counted.</param>
/// <param name="AndMore">There are more than were counted.</param>
public readonly record struct ListLength(int Count, bool AndMore = false)
{
    public const int Most = 2000;

    public static ListLength operator +(ListLength a, ListLength b) => new(a.Count + b.Count, a.AndMore || b.AndMore);

    public static implicit operator ListLength(int count) => new(count);

    /// <summary>Null where there are more than were counted.</summary>
    public int? Exactly => AndMore ? null : Count;

    /// <summary>From how many there are of the first that are counted and one more.</summary>
    internal static ListLength OfCounted(int counted, int most = Most) => new(Math.Min(counted, most), counted > most);
}
