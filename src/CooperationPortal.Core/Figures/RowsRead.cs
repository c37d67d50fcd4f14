namespace CooperationPortal.Core.Figures;

/// <summary>How many rows are read of a list.</summary>
/// <param name="Count">So many.</param>
/// <param name="AreFirst">Those that are first in its order; else any, to count or to sample them.</param>
internal readonly record struct RowsRead(int Count, bool AreFirst = true)
{
    public static implicit operator RowsRead(int first) => new(first);
}
