using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared.Paging;
using NpgsqlTypes;

namespace CooperationPortal.Core.Search;

/// <summary>What the index of words tells of the published records of a kind that have the words.</summary>
internal sealed class FoundRecords
{
    /// <summary>The index cannot tell; the keys of the records must be looked through.</summary>
    public static readonly FoundRecords Untold = new();

    public static readonly FoundRecords None = new() { All = [] };

    /// <summary>All of them, the newest first, where there are no more than are counted.</summary>
    public IReadOnlyList<Cursor>? All { get; init; }

    /// <summary>Finds them where there are more.</summary>
    public NpgsqlTsQuery? Many { get; init; }

    /// <summary>The part of it by which they are found.</summary>
    public NpgsqlTsQuery? Narrow { get; init; }

    /// <summary>How many there may be.</summary>
    public double Estimate { get; init; }

    /// <summary>Null where the index cannot tell.</summary>
    public ListLength? Length => All is { } all ? all.Count : Many is null ? null : new ListLength(ListLength.Most, true);
}
